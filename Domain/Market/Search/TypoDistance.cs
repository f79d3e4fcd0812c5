namespace DiscordAH.Domain.Market.Search;

/// <summary>
/// Damerau–Levenshtein distance in its restricted form (optimal string alignment): insertion, deletion, substitution and the
/// swap of two neighbours cost 1. Formula: L. Boytsov, "Indexing methods for approximate dictionary searching" (2011), §2.
/// </summary>
internal static class TypoDistance
{
    private const int MaxLength = 32;

    /// <summary>Distance between what was typed and the nearest beginning of a word; more than <paramref name="limit"/> when farther.</summary>
    public static int ToPrefix(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int limit) => Measure(typed, word, limit, anyPrefix: true);

    /// <summary>Distance between two whole words; more than <paramref name="limit"/> when farther.</summary>
    public static int ToWhole(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int limit) => Measure(typed, word, limit, anyPrefix: false);

    /// <summary>Typos forgiven in a word of this length.</summary>
    public static int Allowed(int length) => length >= 8 ? 2 : length >= 4 ? 1 : 0;

    private static int Measure(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int limit, bool anyPrefix)
    {
        if (typed.Length > MaxLength) return limit + 1;
        if (word.Length > typed.Length + limit)
        {
            if (!anyPrefix) return limit + 1;
            word = word[..(typed.Length + limit)];
        }

        if (word.Length < typed.Length - limit) return limit + 1;
        // One row a character of the word, one column a character typed; three rows are enough for swaps.
        Span<int> beforeLast = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= typed.Length; j++) last[j] = j;
        var best = anyPrefix ? last[typed.Length] : limit + 1;
        for (var i = 1; i <= word.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= typed.Length; j++)
            {
                var cost = word[i - 1] == typed[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && word[i - 1] == typed[j - 2] && word[i - 2] == typed[j - 1])
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                row[j] = distance;
                least = Math.Min(least, distance);
            }

            if (anyPrefix || i == word.Length) best = anyPrefix ? Math.Min(best, row[typed.Length]) : row[typed.Length];
            if (least > limit) break;
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return best;
    }
}
