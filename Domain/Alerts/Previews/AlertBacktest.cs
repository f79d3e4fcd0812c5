namespace DiscordAH.Domain.Alerts;

/// <summary>How a rule would have done.</summary>
/// <param name="Firings">When it would have fired, ascending.</param>
/// <param name="From">First moment it could be judged; null when never.</param>
/// <param name="To">Last moment.</param>
/// <param name="Now">What it says now.</param>
/// <param name="Notes">What the past cannot tell, a sentence each: depth is not kept, history too short.</param>
public sealed record AlertBacktest(IReadOnlyList<PastFiring> Firings, DateTimeOffset? From, DateTimeOffset To, AlertJudgement Now, IReadOnlyList<string> Notes)
{
    /// <summary>
    /// Runs a rule over a past, step by step as it would have been judged live: at each change, and at each snapshot while it waits. The alert is taken to have been
    /// made at the start: what was met then already fires only after it was left. At each step nothing is known that came later.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="past">As much past as there is, up to now; the tested days and the days its windows look back.</param>
    /// <param name="from">Start of the tested days.</param>
    /// <param name="now">What is on sale now, with its ladder.</param>
    /// <param name="region">The other realms' median at moments, ascending; empty when the rule does not ask. One holds until the next, for three hours at most.</param>
    public static AlertBacktest Run(AlertRule rule, GoodPast past, DateTimeOffset from, AlertReading now, IReadOnlyList<(DateTimeOffset At, RegionLevel Level)> region) =>
        Run(rule, new PastTable(past, (PastWalk.Start(past, from) ?? from) - PastFigures.Span), from, now, region);

    /// <summary>The same over a table that several rules share.</summary>
    internal static AlertBacktest Run(AlertRule rule, PastTable table, DateTimeOffset from, AlertReading now, IReadOnlyList<(DateTimeOffset At, RegionLevel Level)> region)
    {
        var walk = new PastWalk(rule, table, from, region);
        var judgement = walk.Run(now);
        return new AlertBacktest(walk.Firings, walk.Judged, now.At, judgement, Told(rule, walk.Judged, from, now.At, region.Count > 0));
    }

    private static List<string> Told(AlertRule rule, DateTimeOffset? judged, DateTimeOffset from, DateTimeOffset to, bool hasRegion)
    {
        var notes = new List<string>();
        if (judged is not { } first) notes.Add("Too little of the past is known to judge this rule; it begins to watch as soon as there is enough.");
        else if (first - from > TimeSpan.FromDays(1)) notes.Add(FormattableString.Invariant($"It could be judged only in the last {Math.Max(1, (int)Math.Round((to - first).TotalDays))} of the {(int)Math.Round((to - from).TotalDays)} days: before that too little of the past is known."));
        if (rule.MinQuantity > 1) notes.Add("How many units stood at which price is not kept: the test takes the cheapest price wherever so many were on sale.");
        if (!hasRegion && rule.When.Limits().OfType<RealmSpread>().Any()) notes.Add("What other realms cost in that time is not known.");
        return notes;
    }
}
