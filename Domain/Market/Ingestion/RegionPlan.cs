namespace DiscordAH.Domain.Market;

/// <summary>
/// When to ask each market of a region. Battle.net publishes about hourly, each market seconds from the same moment of the hour, all markets of a
/// region within three minutes of each other; every few days and after maintenance that moment moves for all of them by the same amount. So each
/// market is asked once, just after its own moment; one market in turn is asked every minute to notice a move; and once one market shows a move the
/// others are expected moved by as much. What stays away is asked ever more seldom.
/// The times follow from the state alone, not from the clock, so that any number of processes plan the same.
/// </summary>
public static class RegionPlan
{
    // Markets of a region publish within 3 minutes of each other: what lies closer together is the same round.
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(10);

    // A sibling that was found on time says nothing of a market whose own moment comes a little later.
    private static readonly TimeSpan SiblingGrace = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Eager = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(30);

    // A whole region is due at once; a few seconds keep it from being asked in one.
    private const uint SpreadMilliseconds = 10_000;

    /// <summary>The next question to each market, in the order given.</summary>
    /// <param name="region">All followed markets of one region.</param>
    /// <param name="now">The clock; what lies after it did not happen, so that a clock that was set back silences nobody.</param>
    /// <param name="cadence">How eagerly.</param>
    public static IReadOnlyList<PlannedCheck> Of(IReadOnlyList<MarketRhythm> region, DateTimeOffset now, Cadence cadence)
    {
        var markets = region.Select(market => Believable(market, now)).ToList();
        var leader = Leader(markets);
        var plan = markets.ConvertAll(market => Plan(market, leader, now, cadence));
        Watch(plan, cadence);
        return plan;
    }

    private static MarketRhythm Believable(MarketRhythm market, DateTimeOffset now) => market with
    {
        Last = market.Last > now ? now : market.Last,
        LearnedAt = market.LearnedAt > now ? now : market.LearnedAt,
        CheckedAt = market.CheckedAt > now ? null : market.CheckedAt,
        AskedAt = market.AskedAt > now ? null : market.AskedAt,
    };

    // Of the newest round, the market that we learned of first.
    private static MarketRhythm? Leader(List<MarketRhythm> markets)
    {
        var newest = markets.Max(market => market.Last);
        return markets.Where(market => market.Last > newest - Round).OrderBy(market => market.LearnedAt).FirstOrDefault();
    }

    private static PlannedCheck Plan(MarketRhythm market, MarketRhythm? leader, DateTimeOffset now, Cadence cadence)
    {
        if (market.Last is not { } last)
        {
            var at = market.CheckedAt is { } tried ? tried + FirstStep(market.Failures) : now;
            return new PlannedCheck(market, null, at, CheckReason.First);
        }

        var own = last + market.Interval;
        if (leader is { Last: { } led, LearnedAt: { } learned } && led > last + Round && (leader.OffRhythm || learned > own + SiblingGrace))
            return Follow(market, leader, Moved(last, leader, led), learned, cadence);

        var first = own + cadence.FirstCheck + Spread(market);
        return market.CheckedAt is { } asked && asked >= first
            ? new PlannedCheck(market, own, asked + (leader?.Last > last + Round || cadence.Watch > FirstRetry ? Step(asked - own) : SilentStep(asked - own)), CheckReason.Overdue)
            : new PlannedCheck(market, own, first, CheckReason.Expected);
    }

    // Where the leader's round before was ours, too, ours moves by what the leader's moved by.
    private static DateTimeOffset Moved(DateTimeOffset last, MarketRhythm leader, DateTimeOffset led) =>
        leader.Previous is { } before && (before - last).Duration() <= Round ? last + (led - before) : led;

    private static PlannedCheck Follow(MarketRhythm market, MarketRhythm leader, DateTimeOffset expected, DateTimeOffset learned, Cadence cadence)
    {
        var start = Later(expected + cadence.FirstCheck, learned);
        var first = start + Spread(market);
        if (market.CheckedAt is not { } asked || asked < first) return new PlannedCheck(market, expected, first, CheckReason.Sibling);

        // A market that stays behind its region for hours is asked like any that does.
        var step = asked - start <= Eager ? FirstRetry : Longer(Step(asked - start), Step(asked - (market.Last!.Value + market.Interval)));
        return new PlannedCheck(market, expected, asked + step, CheckReason.Overdue);
    }

    private static void Watch(List<PlannedCheck> plan, Cadence cadence)
    {
        var turn = -1;
        DateTimeOffset? newest = null;
        for (var i = 0; i < plan.Count; i++)
        {
            if (plan[i].Rhythm.Last is null) continue;
            var touched = Touched(plan[i].Rhythm);
            if (newest is null || touched > newest) newest = touched;
            if (turn < 0 || touched < Touched(plan[turn].Rhythm)) turn = i;
        }

        if (turn >= 0 && newest + cadence.Watch is { } at && at < plan[turn].At) plan[turn] = plan[turn] with { At = at, Reason = CheckReason.Watch };
    }

    private static DateTimeOffset Touched(MarketRhythm market) =>
        Later(market.CheckedAt ?? DateTimeOffset.MinValue, market.AskedAt ?? DateTimeOffset.MinValue) is var at && at > DateTimeOffset.MinValue ? at : market.Last!.Value;

    // Nobody has anything of this market yet: tried again sooner than one that is merely late.
    private static TimeSpan FirstStep(int failures) =>
        failures > 7 ? LongestRetry : TimeSpan.FromSeconds(15) * (1 << Math.Max(0, failures - 1));

    private static TimeSpan Step(TimeSpan overdue)
    {
        if (overdue <= Eager) return FirstRetry;
        if (overdue <= TimeSpan.FromMinutes(30)) return TimeSpan.FromMinutes(5);
        return overdue <= TimeSpan.FromHours(2) ? TimeSpan.FromMinutes(15) : LongestRetry;
    }

    // Where the whole region is silent one market a minute is asked in turn; that is enough to notice the first that publishes.
    private static TimeSpan SilentStep(TimeSpan overdue) =>
        overdue <= FirstRetry * 1.5 ? FirstRetry : Longer(TimeSpan.FromMinutes(15), Step(overdue));

    private static TimeSpan Spread(MarketRhythm market) =>
        TimeSpan.FromMilliseconds(unchecked((uint)market.Market.Value * 2654435761u ^ (uint)(market.Last?.ToUnixTimeSeconds() ?? 0) * 40503u) % SpreadMilliseconds);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
