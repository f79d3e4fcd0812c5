using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>
/// A past hour by hour, as <see cref="PriceSeries.Bars"/> folds it but without what no limit asks for. Only whole UTC hours are in it: what a whole hour was does not
/// depend on when it is asked, so that a table of a long past serves every moment in it. A change proves that the market was read, like a snapshot.
/// </summary>
internal sealed class HourTable
{
    private readonly long _first;
    private readonly HourOfPast[] _hours;

    private HourTable(long first, int count, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> gaps) => (_first, _hours, Gaps) = (first, new HourOfPast[count], gaps);

    public int Count => _hours.Length;

    /// <summary>The stretches that nobody read, to the past's moment.</summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Gaps { get; }

    /// <summary>The hour at a place.</summary>
    public ref readonly HourOfPast this[int place] => ref _hours[place];

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
        if (readings.Count == 0 || readings[0] >= end) return new HourTable(0, 0, []);
        var start = PriceGranularity.Hour.Start(readings[0] > from ? readings[0] : from.AddTicks(TimeSpan.TicksPerHour - 1));
        if (start >= end) return new HourTable(0, 0, []);

        // To the moment itself: it is a snapshot, which tells whether the hours before it were read.
        var table = new HourTable(HourTo(start), (int)(HourTo(end) - HourTo(start)), PriceSeries.Gaps(readings, start, past.At));
        table.Fill(past.Changes, start.UtcTicks, end.UtcTicks);
        return table;
    }

    private static long HourFrom(DateTimeOffset at) => HourTo(at.AddTicks(TimeSpan.TicksPerHour - 1));

    private static long HourTo(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerHour;

    private void Fill(IReadOnlyList<PricePoint> changes, long first, long last)
    {
        var gap = 0;
        for (var i = -1; i < changes.Count; i++)
        {
            var start = i < 0 ? first : Math.Max(first, changes[i].At.UtcTicks);
            var end = i + 1 < changes.Count ? Math.Min(last, changes[i + 1].At.UtcTicks) : last;
            while (start < end)
            {
                while (gap < Gaps.Count && Gaps[gap].To.UtcTicks <= start) gap++;
                var covered = gap < Gaps.Count && Gaps[gap].From.UtcTicks < end ? Gaps[gap].From.UtcTicks : end;
                if (covered > start) Add(start - first, covered - first, i < 0 ? default : changes[i]);
                start = covered < end ? Gaps[gap].To.UtcTicks : end;
            }
        }
    }

    private void Add(long start, long end, in PricePoint point)
    {
        while (start < end)
        {
            var place = (int)(start / TimeSpan.TicksPerHour);
            var until = Math.Min(end, (place + 1) * TimeSpan.TicksPerHour);
            _hours[place].Add(until - start, point);
            start = until;
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
