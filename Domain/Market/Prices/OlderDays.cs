using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Continues a history of changes backwards with bars of days, for the time whose changes are no longer kept.</summary>
public static class OlderDays
{
    /// <summary>The day at whose start changes take over: the one after the oldest snapshot that is kept.</summary>
    /// <param name="snapshots">Publication times of the range, ascending.</param>
    /// <param name="now">Stands for them where there are none.</param>
    public static DateTimeOffset Border(IReadOnlyList<DateTimeOffset> snapshots, DateTimeOffset now) =>
        snapshots.Count > 0 ? PriceGranularity.Day.Next(PriceGranularity.Day.Start(snapshots[0])) : now;

    /// <summary>A day as a point of a series: mean price, market value, and what was on sale on average. It has no median.</summary>
    public static PricePoint Point(in PriceBar day) => day is { OnSale: > 0, Mean: { } mean, MarketValue: { } value }
        ? new PricePoint(day.From, mean, value, mean, Math.Max(1, (long)Math.Round(day.Quantity)), Math.Max(1, (int)Math.Round(day.Listings)))
        : new PricePoint(day.From, Copper.Zero, Copper.Zero, Copper.Zero, 0, 0);

    /// <summary>Changes and gaps of the whole range.</summary>
    /// <param name="days">Bars of the days before <paramref name="border"/>, ascending.</param>
    /// <param name="changes">Changes, ascending.</param>
    /// <param name="snapshots">Publication times, ascending.</param>
    /// <param name="from">Start of the range.</param>
    /// <param name="border">Where changes take over.</param>
    /// <param name="to">End of the range.</param>
    public static (IReadOnlyList<PricePoint> Changes, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Gaps) Join(
        IReadOnlyList<PriceBar> days, IReadOnlyList<PricePoint> changes, IReadOnlyList<DateTimeOffset> snapshots, DateTimeOffset from, DateTimeOffset border, DateTimeOffset to)
    {
        var points = new List<PricePoint>();
        var gaps = new List<(DateTimeOffset, DateTimeOffset)>();
        var end = from;
        foreach (var day in days)
        {
            if (day.From > end) gaps.Add((end, day.From));
            points.Add(Point(day));
            if (day.To > end) end = day.To;
        }

        if (end < border) gaps.Add((end, border));
        if (PriceSeries.At(changes, border) is { } held) points.Add(held with { At = border });
        points.AddRange(changes.Where(change => change.At > border));
        gaps.AddRange(PriceSeries.Gaps(snapshots, border, to));
        return (points, gaps);
    }
}
