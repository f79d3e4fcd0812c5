namespace DiscordAH.Domain.Market.Search;

/// <summary>Prefix ranges in ordinally sorted arrays.</summary>
internal static class SortedText
{
    /// <summary>Elements that begin with the prefix: <c>[Start, End)</c>.</summary>
    public static (int Start, int End) Range(string[] sorted, string prefix)
    {
        var start = First(sorted, 0, text => string.CompareOrdinal(text, prefix) >= 0);
        var end = First(sorted, start, text => !text.StartsWith(prefix, StringComparison.Ordinal));
        return (start, end);
    }

    private static int First(string[] sorted, int low, Func<string, bool> holds)
    {
        var high = sorted.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (holds(sorted[middle])) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
