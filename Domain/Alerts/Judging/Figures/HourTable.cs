using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>
/// A past hour by hour. Only whole UTC hours are in it: what a whole hour was does not depend on when it is asked, so that a table of a long past serves every moment
/// in it. A change proves that the market was read, like a snapshot.
/// </summary>
internal sealed class HourTable
{
    private readonly long _first;

    private HourTable(long first, int count)
    {
        _first = first;
        Bars = new PriceBar?[count];
        Closes = new double[count];
        Array.Fill(Closes, double.NaN);
    }

    /// <summary>By place; null where nobody read the market.</summary>
    public PriceBar?[] Bars { get; }

    /// <summary>Last price of each hour in copper; not a number where it was not on sale.</summary>
    public double[] Closes { get; }

    public int Count => Bars.Length;

    /// <summary>Hours since 1970 of a place.</summary>
    public long HourAt(int place) => _first + place;

    /// <summary>The first place whose hour begins at a moment or later.</summary>
    public int PlaceFrom(DateTimeOffset at) => (int)Math.Clamp(HourFrom(at) - _first, 0, Count);

    /// <summary>The place behind the last hour that ends at a moment or before.</summary>
    public int PlaceTo(DateTimeOffset at) => (int)Math.Clamp(HourTo(at) - _first, 0, Count);

    /// <summary>Whole hours between two moments, known or not.</summary>
    public static long HoursWithin(DateTimeOffset from, DateTimeOffset to) => Math.Max(0, HourTo(to) - HourFrom(from));

    /// <summary>Makes the table of a past.</summary>
    /// <param name="past">The past.</param>
    /// <param name="from">Only hours from there on.</param>
    public static HourTable Of(GoodPast past, DateTimeOffset from)
    {
        var readings = Readings(past, from - PriceSeries.Reach);
        var end = PriceGranularity.Hour.Start(past.At);
        if (readings.Count == 0 || readings[0] >= end) return new HourTable(0, 0);
        var start = PriceGranularity.Hour.Start(readings[0] > from ? readings[0] : from.AddTicks(TimeSpan.TicksPerHour - 1));
        var table = new HourTable(start.ToUnixTimeSeconds() / 3600, (int)Math.Max(0, (end - start).Ticks / TimeSpan.TicksPerHour));
        if (table.Count > 0) table.Fill(past, readings, start, end);
        return table;
    }

    private static long HourFrom(DateTimeOffset at) => HourTo(at.AddTicks(TimeSpan.TicksPerHour - 1));

    private static long HourTo(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerHour;

    private void Fill(GoodPast past, List<DateTimeOffset> readings, DateTimeOffset start, DateTimeOffset end)
    {
        // To the moment itself: it is a snapshot, which tells whether the hours before it were read.
        var gaps = PriceSeries.Gaps(readings, start, past.At);
        foreach (var bar in PriceSeries.Bars(past.Changes, gaps, start, end, PriceGranularity.Hour))
        {
            var place = (int)(bar.From.ToUnixTimeSeconds() / 3600 - _first);
            Bars[place] = bar;
            if (bar.Close is { Value: > 0 } close) Closes[place] = close.Value;
        }

        FillLeading(gaps, start);
    }

    // Hours before it was first on sale were read as well.
    private void FillLeading(IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> gaps, DateTimeOffset start)
    {
        var gap = 0;
        for (var place = 0; place < Count && Bars[place] is not { OnSale: > 0 }; place++)
        {
            var (from, to) = (start.AddHours(place), start.AddHours(place + 1));
            while (gap < gaps.Count && gaps[gap].To <= from) gap++;
            var covered = to - from;
            for (var i = gap; i < gaps.Count && gaps[i].From < to; i++) covered -= (gaps[i].To < to ? gaps[i].To : to) - (gaps[i].From > from ? gaps[i].From : from);
            var seconds = (2 * covered.Ticks + TimeSpan.TicksPerSecond) / (2 * TimeSpan.TicksPerSecond);
            if (seconds > 0) Bars[place] = BarAmounts.Empty(from, to, seconds, null);
        }
    }

    private static List<DateTimeOffset> Readings(GoodPast past, DateTimeOffset from)
    {
        var readings = new List<DateTimeOffset>(past.Snapshots.Count + past.Changes.Count);
        int s = 0, c = 0;
        while (s < past.Snapshots.Count || c < past.Changes.Count)
        {
            var takesSnapshot = c >= past.Changes.Count || (s < past.Snapshots.Count && past.Snapshots[s] <= past.Changes[c].At);
            var at = takesSnapshot ? past.Snapshots[s++] : past.Changes[c++].At;
            if (at >= past.At) break;
            if (at >= from && (readings.Count == 0 || readings[^1] < at)) readings.Add(at);
        }

        return readings;
    }
}
