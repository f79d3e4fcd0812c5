using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

/// <summary>Plays a trace against the plan, question by question, and measures.</summary>
internal sealed class PlanReplay(PublicationTrace trace, Cadence cadence, (DateTimeOffset From, DateTimeOffset To)? outage = null)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Download = TimeSpan.FromSeconds(2);
    private readonly Dictionary<MarketId, MarketRhythm> _markets = trace.Publications.Keys.ToDictionary(
        market => market, market => new MarketRhythm(market, Region.Us, null, null, MarketRhythm.UsualInterval, null, null));

    private readonly Dictionary<MarketId, List<DateTimeOffset>> _known = trace.Publications.Keys.ToDictionary(market => market, _ => new List<DateTimeOffset>());

    public List<(DateTimeOffset At, double Minutes)> Late { get; } = [];

    public List<DateTimeOffset> Asked { get; } = [];

    public DateTimeOffset End { get; private set; }

    public PlanReplay Run()
    {
        var now = PublicationTrace.Start.AddHours(1).AddMinutes(1);
        End = trace.Publications.Values.Max(times => times[^1]).AddMinutes(30);
        while (true)
        {
            var plan = RegionPlan.Of([.. _markets.Values], now, cadence);
            var next = plan.Min(check => check.At);
            if (next > now) now = new DateTimeOffset((next.UtcTicks + Tick.Ticks - 1) / Tick.Ticks * Tick.Ticks, TimeSpan.Zero);
            if (now > End) return this;
            foreach (var check in plan)
                if (check.At <= now) Ask(check.Rhythm.Market, now);
        }
    }

    /// <summary>Share of publications read at most so late.</summary>
    public double Percentile(double share, Func<DateTimeOffset, bool>? when = null)
    {
        var sorted = Late.Where(one => when is null || when(one.At)).Select(one => one.Minutes).Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    public bool HasJustMoved(DateTimeOffset at) => trace.Moves.Any(move => at >= move.AddMinutes(-30) && at < move.AddMinutes(90));

    public double AskedAnHour => Asked.Count / (End - PublicationTrace.Start).TotalHours;

    public int MostAskedIn(TimeSpan window)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < Asked.Count; last++)
        {
            while (Asked[last] - Asked[first] >= window) first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    public string Report() =>
        FormattableString.Invariant($"{trace.Region}: {_markets.Count} markets, {Late.Count} publications, minutes late (median / p95 / most): {Lateness(null)}; in settled hours {Lateness(at => !HasJustMoved(at))}")
        + (trace.Moves.Count == 0 ? "" : $"; around a move {Lateness(HasJustMoved)}")
        + FormattableString.Invariant($"; {AskedAnHour:0} requests an hour, at most {MostAskedIn(TimeSpan.FromHours(1))} in one hour");

    private string Lateness(Func<DateTimeOffset, bool>? when) =>
        FormattableString.Invariant($"{Percentile(0.5, when):0.00} / {Percentile(0.95, when):0.00} / {Percentile(1, when):0.0}");

    private void Ask(MarketId id, DateTimeOffset now)
    {
        Asked.Add(now);
        var market = _markets[id];
        if (outage is { } gone && now >= gone.From && now < gone.To)
        {
            _markets[id] = market with { CheckedAt = now, AskedAt = now, Failures = market.Failures + 1 };
            return;
        }

        var times = trace.Publications[id];
        var at = LastBefore(times, now);
        if (at < 0 || times[at] <= market.Last)
        {
            _markets[id] = market with { CheckedAt = now, AskedAt = now, Failures = 0 };
            return;
        }

        var known = _known[id];
        if (known.Count > 0) Late.Add((times[at], (now + Download - times[at]).TotalMinutes));
        known.Add(times[at]);
        if (known.Count > MarketRhythm.Recent) known.RemoveAt(0);
        _markets[id] = market with
        {
            Last = times[at], Previous = market.Last, Interval = MarketRhythm.LearnInterval(known), LearnedAt = now, CheckedAt = now, AskedAt = now, Failures = 0,
        };
    }

    private static int LastBefore(IReadOnlyList<DateTimeOffset> times, DateTimeOffset now)
    {
        int low = 0, high = times.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle] <= now) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
