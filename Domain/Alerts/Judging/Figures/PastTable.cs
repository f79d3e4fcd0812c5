using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>A past with what is reckoned from it once: at any moment within it, it tells only what was known then.</summary>
internal sealed class PastTable
{
    private readonly Dictionary<long, double?> _days = [];

    /// <param name="past">The past.</param>
    /// <param name="from">Hours before are not asked for.</param>
    public PastTable(GoodPast past, DateTimeOffset from)
    {
        Past = past;
        Hours = HourTable.Of(past, from);
        Forecasts = new BoundaryForecasts(past);
    }

    public GoodPast Past { get; }

    public HourTable Hours { get; }

    public BoundaryForecasts Forecasts { get; }

    /// <summary>How many changes came before a moment.</summary>
    public int ChangesBefore(DateTimeOffset at)
    {
        int low = 0, high = Past.Changes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Past.Changes[middle].At < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Mean market value of a whole day (UTC); null when it was not on sale.</summary>
    public double? DayValue(DateTimeOffset day)
    {
        if (_days.TryGetValue(day.UtcTicks, out var value)) return value;
        return _days[day.UtcTicks] = Value(day, day.AddDays(1));
    }

    /// <summary>The same of whole hours within a day.</summary>
    public double? Value(DateTimeOffset from, DateTimeOffset to) =>
        PriceSeries.Bars(Past.Changes, Hours.Gaps, from, to, PriceGranularity.Day) is [{ MarketValue.Value: var value }, ..] ? value : null;

    /// <summary>The past as it was known at a moment.</summary>
    public GoodPast Cut(DateTimeOffset at)
    {
        if (at >= Past.At) return Past;
        var (from, count) = (at - PastFigures.Span, ChangesBefore(at));
        var first = count;
        while (first > 0 && Past.Changes[first - 1].At >= from) first--;
        return new GoodPast(
            at, [.. Past.Changes.Take(count).Skip(Math.Max(0, first - 1))], [.. Past.Snapshots.Where(snapshot => snapshot < at && snapshot >= from - PriceSeries.Reach)]);
    }
}
