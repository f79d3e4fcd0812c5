using DiscordAH.Domain.Market;

namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>One hour of a good's past.</summary>
/// <param name="From">Its start.</param>
/// <param name="Close">Cheapest price at its last known moment on sale; null when it was not on sale.</param>
/// <param name="Low">Lowest cheapest price; null likewise.</param>
/// <param name="High">Highest cheapest price; null likewise.</param>
/// <param name="OnSale">Known time on sale.</param>
/// <param name="Known">Known time.</param>
/// <param name="Units">Units on sale averaged over the known time.</param>
/// <param name="Value">Market value averaged over the time on sale; null when it was not on sale.</param>
internal sealed record SlowHour(DateTimeOffset From, long? Close, long? Low, long? High, TimeSpan OnSale, TimeSpan Known, double Units, double? Value);

/// <summary>
/// A good's past, told second by second in principle: which number held at a moment, and whether the market was read then. Written from the documentation alone, with
/// nothing of the program's own folding, so that both can be wrong only in different ways.
/// </summary>
/// <param name="at">The moment of judgement; nothing at or after it counts.</param>
/// <param name="changes">All changes, ascending.</param>
/// <param name="snapshots">All publications of the market, ascending.</param>
internal sealed class SlowPast(DateTimeOffset at, IReadOnlyList<PricePoint> changes, IReadOnlyList<DateTimeOffset> snapshots)
{
    private static readonly TimeSpan Reach = TimeSpan.FromHours(3);
    private readonly List<PricePoint> _changes = [.. changes.Where(one => one.At < at)];
    private readonly List<DateTimeOffset> _snapshots = [.. snapshots.Where(one => one < at)];

    private readonly Dictionary<(DateTimeOffset, TimeSpan), List<SlowHour>> _steps = [];

    public DateTimeOffset At { get; } = at;

    public bool IsEmpty => _changes.Count == 0;

    public IReadOnlyList<DateTimeOffset> Snapshots => _snapshots;

    public IReadOnlyList<PricePoint> Changes => _changes;

    /// <summary>What held at a moment; null before the first change.</summary>
    public PricePoint? Held(DateTimeOffset moment)
    {
        var count = CountUntil(_changes.Count, i => _changes[i].At, moment);
        return count == 0 ? null : _changes[count - 1];
    }

    /// <summary>Whether somebody read the market around a moment: the two snapshots that enclose it lie within three hours, or it follows the newest one so closely.</summary>
    public bool IsKnown(DateTimeOffset moment)
    {
        var count = CountUntil(_snapshots.Count, i => _snapshots[i], moment);
        if (count == 0) return false;
        return (count < _snapshots.Count ? _snapshots[count] : At) - _snapshots[count - 1] <= Reach;
    }

    /// <summary>The hours of the clock from a moment on, those with anything known of them; the first and the last as far as they lie within.</summary>
    public List<SlowHour> Hours(DateTimeOffset from) => Steps(from, TimeSpan.FromHours(1));

    /// <summary>The days of the calendar (UTC) from a moment on.</summary>
    public List<SlowHour> Days(DateTimeOffset from) => Steps(from, TimeSpan.FromDays(1));

    private List<SlowHour> Steps(DateTimeOffset from, TimeSpan length)
    {
        if (_steps.TryGetValue((from, length), out var known)) return known;
        List<SlowHour> all = [];
        var moments = _changes.Select(one => one.At).Concat(_snapshots).Where(one => one > from && one < At).Append(from).Append(At).Distinct().Order().ToList();
        for (var start = new DateTimeOffset(from.UtcTicks - from.UtcTicks % length.Ticks, TimeSpan.Zero); start < At; start += length)
            if (Step(start, start + length, moments, from) is { } step) all.Add(step);
        return _steps[(from, length)] = all;
    }

    // Between two neighbouring moments nothing changes: each stretch is known or not, and one number holds in it.
    private SlowHour? Step(DateTimeOffset start, DateTimeOffset end, List<DateTimeOffset> moments, DateTimeOffset from)
    {
        var first = start < from ? from : start;
        var last = end > At ? At : end;
        List<DateTimeOffset> cuts = [first, .. moments.Skip(CountUntil(moments.Count, i => moments[i], first)).TakeWhile(one => one < last), last];
        long? close = null, low = null, high = null;
        TimeSpan onSale = default, known = default;
        double units = 0, value = 0;
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            if (!IsKnown(cuts[i])) continue;
            var time = cuts[i + 1] - cuts[i];
            known += time;
            if (Held(cuts[i]) is not { Quantity: > 0 } held) continue;
            var price = held.Minimum.Value;
            close = price;
            low = low is { } l && l < price ? l : price;
            high = high is { } h && h > price ? h : price;
            onSale += time;
            units += time.TotalSeconds * held.Quantity;
            value += time.TotalSeconds * held.MarketValue.Value;
        }

        // Less than half a second counts as none.
        if (Math.Round(known.TotalSeconds) < 1) return null;
        if (Math.Round(onSale.TotalSeconds) < 1) return new SlowHour(start, null, null, null, default, known, 0, null);
        return new SlowHour(start, close, low, high, onSale, known, units / known.TotalSeconds, value / onSale.TotalSeconds);
    }

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
