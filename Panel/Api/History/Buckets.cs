using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>Folds changes into hours or days.</summary>
internal static class Buckets
{
    /// <summary>
    /// One point for each bucket that holds a snapshot: the lowest minimum while something was on sale, the other numbers as the
    /// bucket's last snapshot left them. Buckets before the first known number are left out.
    /// </summary>
    /// <param name="changes">Changes, ascending; may begin before the range.</param>
    /// <param name="snapshots">Times the market was read within the range, ascending.</param>
    /// <param name="length">Bucket length; buckets begin at whole multiples since midnight UTC.</param>
    public static IReadOnlyList<PricePoint> Fold(IReadOnlyList<PricePoint> changes, IReadOnlyList<DateTimeOffset> snapshots, TimeSpan length)
    {
        var points = new List<PricePoint>();
        var next = 0;
        PricePoint? current = null;
        foreach (var snapshot in snapshots)
        {
            while (next < changes.Count && changes[next].At <= snapshot) current = changes[next++];
            if (current is not { } now) continue;
            var start = new DateTimeOffset(snapshot.UtcTicks - snapshot.UtcTicks % length.Ticks, TimeSpan.Zero);
            if (points.Count > 0 && points[^1].At == start) points[^1] = Merge(points[^1], now);
            else points.Add(now with { At = start });
        }

        return points;
    }

    // While nothing is on sale the minimum is the last one seen in the bucket, and is not shown when the bucket ends empty.
    private static PricePoint Merge(PricePoint bucket, PricePoint now)
    {
        var minimum = now.Quantity == 0 ? bucket.Minimum : bucket.Quantity > 0 && bucket.Minimum < now.Minimum ? bucket.Minimum : now.Minimum;
        return now with { At = bucket.At, Minimum = minimum };
    }
}
