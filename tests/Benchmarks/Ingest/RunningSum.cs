namespace DiscordAH.Benchmarks.Ingest;

/// <summary>Sums as they grow.</summary>
internal static class RunningSum
{
    public static IEnumerable<long> Scan<T>(this IEnumerable<T> items, Func<T, long> number)
    {
        long sum = 0;
        foreach (var item in items) yield return sum += number(item);
    }
}
