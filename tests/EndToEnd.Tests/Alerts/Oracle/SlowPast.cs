using DiscordAH.Domain.Market;

namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>
/// A good's past: which number held at a moment, and whether the market was read then. Written from the documentation alone, with nothing of the program's own folding, so
/// that both can be wrong only in different ways. Windows are the whole UTC hours within the last days.
/// </summary>
internal sealed class SlowPast
{
    private static readonly TimeSpan Reach = TimeSpan.FromHours(3);
    private static readonly TimeSpan Span = TimeSpan.FromDays(30);
    private readonly List<PricePoint> _changes;
    private readonly List<DateTimeOffset> _readings;

    /// <param name="at">The moment of judgement; nothing at or after it counts.</param>
    /// <param name="changes">All changes, ascending.</param>
    /// <param name="snapshots">All publications of the market, ascending.</param>
    public SlowPast(DateTimeOffset at, IReadOnlyList<PricePoint> changes, IReadOnlyList<DateTimeOffset> snapshots)
    {
        At = at;
        var old = changes.Where(one => one.At < at - Span).TakeLast(1);
        _changes = [.. old, .. changes.Where(one => one.At >= at - Span && one.At < at)];

        // A change proves that somebody read the market.
        _readings = [.. snapshots.Concat(_changes.Select(one => one.At)).Where(one => one >= at - Span - Reach && one < at).Distinct().Order()];
        Snapshots = [.. snapshots.Where(one => one >= at - Span - Reach && one < at)];
        Hours = Read();
    }

    public DateTimeOffset At { get; }

    public IReadOnlyList<PricePoint> Changes => _changes;

    public IReadOnlyList<DateTimeOffset> Snapshots { get; }

    /// <summary>All whole hours of the thirty days in which the market was read, ascending.</summary>
    public IReadOnlyList<SlowHour> Hours { get; }

    /// <summary>The number of the hour that has begun.</summary>
    public long Now => At.ToUnixTimeSeconds() / 3600;

    /// <summary>The first hour that begins at a moment or later.</summary>
    public static long First(DateTimeOffset at) => (at.ToUnixTimeSeconds() + 3599) / 3600;

    /// <summary>The hour in which a moment lies: all before it have ended then.</summary>
    public static long Of(DateTimeOffset at) => at.ToUnixTimeSeconds() / 3600;

    /// <summary>The hours from one to another, which is not among them.</summary>
    public List<SlowHour> Between(long from, long to) => [.. Hours.Where(hour => hour.Number >= from && hour.Number < to)];

    /// <summary>The window of some days.</summary>
    public List<SlowHour> Window(int days) => Between(First(At.AddDays(-days)), Now);

    private List<SlowHour> Read()
    {
        List<SlowHour> all = [];
        if (_readings.Count == 0) return all;
        for (var number = Math.Max(Of(_readings[0]), First(At - Span)); number < Now; number++)
            if (Hour(number) is { } hour) all.Add(hour);
        return all;
    }

    // Between two neighbouring moments nothing changes: each stretch is known or not, and one number holds in it.
    private SlowHour? Hour(long number)
    {
        var (start, end) = (DateTimeOffset.FromUnixTimeSeconds(number * 3600), DateTimeOffset.FromUnixTimeSeconds((number + 1) * 3600));
        List<DateTimeOffset> cuts = [start, .. _readings.Skip(CountUntil(_readings.Count, i => _readings[i], start)).TakeWhile(one => one < end), end];
        long? close = null, low = null;
        long onSale = 0, known = 0;
        decimal units = 0, value = 0;
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            if (!IsKnown(cuts[i])) continue;
            var seconds = (long)(cuts[i + 1] - cuts[i]).TotalSeconds;
            known += seconds;
            if (Held(cuts[i]) is not { Quantity: > 0 } held) continue;
            close = held.Minimum.Value;
            low = low is { } least && least < held.Minimum.Value ? least : held.Minimum.Value;
            onSale += seconds;
            units += seconds * held.Quantity;
            value += (decimal)seconds * held.MarketValue.Value;
        }

        if (known == 0) return null;
        return onSale == 0 ? new SlowHour(number, null, null, 0, known, 0, null) : new SlowHour(number, close, low, onSale, known, (double)units / known, Whole(value, onSale));
    }

    // The two readings that enclose a moment lie within three hours; the moment of judgement is one.
    private bool IsKnown(DateTimeOffset moment)
    {
        var count = CountUntil(_readings.Count, i => _readings[i], moment);
        return count > 0 && (count < _readings.Count ? _readings[count] : At) - _readings[count - 1] <= Reach;
    }

    private PricePoint? Held(DateTimeOffset moment)
    {
        var count = CountUntil(_changes.Count, i => _changes[i].At, moment);
        return count == 0 ? null : _changes[count - 1];
    }

    /// <summary>A quotient in whole copper, halves upwards.</summary>
    public static long Whole(decimal sum, long weight) => (long)Math.Floor(sum / weight + 0.5m);

    // How many of ascending moments are not after one.
    private static int CountUntil(int count, Func<int, DateTimeOffset> at, DateTimeOffset moment)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (at(middle) <= moment) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
