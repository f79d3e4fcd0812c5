namespace DiscordAH.Domain.Alerts;

/// <summary>How a rule would have done.</summary>
/// <param name="Firings">When it would have fired, ascending.</param>
/// <param name="From">First moment it could be judged; null when never.</param>
/// <param name="To">Last moment.</param>
/// <param name="Now">What it says now.</param>
/// <param name="Notes">What the past cannot tell, a sentence each: depth is not kept, history too short.</param>
public sealed record AlertBacktest(IReadOnlyList<PastFiring> Firings, DateTimeOffset? From, DateTimeOffset To, AlertJudgement Now, IReadOnlyList<string> Notes)
{
    /// <summary>Runs a rule over a past, step by step as it would have been judged live: at each change, and at each snapshot while it waits.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="past">As much past as there is, up to now; the tested days and the days its windows look back.</param>
    /// <param name="from">Start of the tested days.</param>
    /// <param name="now">What is on sale now, with its ladder.</param>
    /// <param name="region">The other realms' median at moments, ascending; empty when the rule does not ask.</param>
    public static AlertBacktest Run(AlertRule rule, GoodPast past, DateTimeOffset from, AlertReading now, IReadOnlyList<(DateTimeOffset At, RegionLevel Level)> region) => throw new NotImplementedException();
}
