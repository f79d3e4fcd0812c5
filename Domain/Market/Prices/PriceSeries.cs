using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>
/// Reads histories that store changes: a point holds until the next one, as long as snapshots say that the market was read.
/// </summary>
public static class PriceSeries
{
    /// <summary>A snapshot vouches for the numbers this long; longer stretches without one are gaps.</summary>
    public static TimeSpan Reach { get; } = TimeSpan.FromHours(3);

    /// <summary>The stretches of <c>[from, to)</c> without a snapshot for more than <see cref="Reach"/>.</summary>
    /// <param name="snapshots">Publication times, ascending; those up to <see cref="Reach"/> before <paramref name="from"/> should be among them.</param>
    /// <param name="from">Start.</param>
    /// <param name="to">End.</param>
    /// <returns>Gaps, ascending; each runs from the last snapshot before to the next one after it, cut to the range.</returns>
    public static IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Gaps(IReadOnlyList<DateTimeOffset> snapshots, DateTimeOffset from, DateTimeOffset to)
    {
        List<(DateTimeOffset, DateTimeOffset)> gaps = [];
        if (from >= to) return gaps;
        DateTimeOffset? before = null;
        foreach (var at in snapshots)
        {
            Add(before, at);
            before = at;
            if (at >= to) return gaps;
        }

        Add(before, null);
        return gaps;

        void Add(DateTimeOffset? start, DateTimeOffset? end)
        {
            // Before the first snapshot nothing is known at all; after the last one it is news until it is older than the reach.
            if (start is { } s && (end ?? to) - s <= Reach) return;
            var gapFrom = start is null || start < from ? from : start.Value;
            var gapTo = end is null || end > to ? to : end.Value;
            if (gapFrom < gapTo) gaps.Add((gapFrom, gapTo));
        }
    }

    /// <summary>
    /// The stretches of <c>[from, to)</c> that no two snapshots within <see cref="Reach"/> enclose. Unlike <see cref="Gaps"/> it does not count the time after the newest
    /// snapshot as news: what is known does not depend on when it is asked. A snapshot by itself vouches for one second.
    /// </summary>
    /// <param name="snapshots">Publication times, ascending, those up to <see cref="Reach"/> before and behind the range included.</param>
    /// <param name="from">Start.</param>
    /// <param name="to">End.</param>
    public static IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Uncovered(IReadOnlyList<DateTimeOffset> snapshots, DateTimeOffset from, DateTimeOffset to)
    {
        List<(DateTimeOffset, DateTimeOffset)> gaps = [];
        var end = from;
        for (var i = 0; i < snapshots.Count && end < to; i++)
        {
            var start = snapshots[i];
            if (start > end) gaps.Add((end, start < to ? start : to));
            var next = i + 1 < snapshots.Count ? snapshots[i + 1] : DateTimeOffset.MaxValue;
            var alone = start.AddSeconds(1);
            var until = next - start <= Reach || next < alone ? next : alone;
            if (until > end) end = until;
        }

        if (end < to) gaps.Add((end, to));
        return gaps;
    }

    /// <summary>The point that holds at a moment; null before the first one.</summary>
    /// <param name="changes">Changes, ascending.</param>
    /// <param name="at">The moment.</param>
    public static PricePoint? At(IReadOnlyList<PricePoint> changes, DateTimeOffset at)
    {
        int low = 0, high = changes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (changes[middle].At <= at) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? null : changes[low - 1];
    }

    /// <summary>Change of the minimum price against a moment before, as a fraction.</summary>
    /// <param name="changes">Changes, ascending.</param>
    /// <param name="gaps">Gaps.</param>
    /// <param name="current">The minimum now; null when nothing is on sale.</param>
    /// <param name="then">The moment to compare with.</param>
    /// <returns>0.05 is 5 % up; null when nothing is or was on sale, or nobody knows because the moment lies in a gap.</returns>
    public static double? Change(
        IReadOnlyList<PricePoint> changes,
        IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> gaps,
        Copper? current,
        DateTimeOffset then)
    {
        if (current is not { } now || At(changes, then) is not { Quantity: > 0, Minimum.Value: > 0 } past) return null;
        if (gaps.Any(gap => gap.From < then && then < gap.To)) return null;
        return (now.Value - past.Minimum.Value) / (double)past.Minimum.Value;
    }

    /// <summary>Cuts changes into bars, aligned by <see cref="BarCalendar"/>; the first and the last count only what lies within the range.</summary>
    /// <param name="changes">Changes, ascending, the last one before <paramref name="from"/> included when there is one. Before the first it was not on sale.</param>
    /// <param name="gaps">Gaps of the range; time within them does not count.</param>
    /// <param name="from">Start.</param>
    /// <param name="to">End.</param>
    /// <param name="level">Hour, day, week or month.</param>
    /// <returns>Bars, ascending, from the first in which it was on sale; those that no snapshot covers are left out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Raw changes have no bars.</exception>
    public static IReadOnlyList<PriceBar> Bars(
        IReadOnlyList<PricePoint> changes,
        IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> gaps,
        DateTimeOffset from,
        DateTimeOffset to,
        PriceGranularity level)
    {
        var bars = new List<PriceBar>();
        var start = level.Start(from);
        if (changes.Count == 0 || from >= to) return bars;
        var pieces = Pieces(changes, gaps, from, to);
        var next = 0;
        while (start < to)
        {
            var end = level.Next(start);
            var builder = new PriceBarBuilder(start, end);
            while (next < pieces.Count && pieces[next].From < end)
            {
                var (piece, until, point) = pieces[next];
                builder.Add(piece > start ? piece : start, until < end ? until : end, point);
                if (until > end) break;
                next++;
            }

            if (builder.IsOnSale || (builder.HasCover && bars.Count > 0)) bars.Add(builder.Build());
            start = end;
        }

        return bars;
    }

    // The covered stretches, each with the point that holds in it; none before the first change.
    private static List<(DateTimeOffset From, DateTimeOffset To, PricePoint? Point)> Pieces(
        IReadOnlyList<PricePoint> changes,
        IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> gaps,
        DateTimeOffset from,
        DateTimeOffset to)
    {
        List<(DateTimeOffset, DateTimeOffset, PricePoint?)> pieces = [];
        var gap = 0;
        for (var i = -1; i < changes.Count; i++)
        {
            var start = i >= 0 && changes[i].At > from ? changes[i].At : from;
            var end = i + 1 < changes.Count && changes[i + 1].At < to ? changes[i + 1].At : to;
            while (start < end)
            {
                while (gap < gaps.Count && gaps[gap].To <= start) gap++;
                var covered = gap < gaps.Count && gaps[gap].From < end ? gaps[gap].From : end;
                if (covered > start) pieces.Add((start, covered, i >= 0 ? changes[i] : null));
                start = covered < end ? gaps[gap].To : end;
            }
        }

        return pieces;
    }
}
