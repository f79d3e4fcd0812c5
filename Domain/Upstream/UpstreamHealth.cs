namespace DiscordAH.Domain.Upstream;

/// <summary>What all processes together saw of a server in the last 60 minutes.</summary>
/// <param name="Source">Whose server.</param>
/// <param name="AsOf">When this was read, in real time; processes report every few seconds.</param>
/// <param name="Requests">Attempts.</param>
/// <param name="Outcomes">Attempts by outcome, and broken bodies; outcomes that did not occur are left out.</param>
/// <param name="BusiestSecond">Most attempts in one second of the current or the last minute, over processes added up: never less than the truth.</param>
/// <param name="Median">Median time to an answer; null without answers.</param>
/// <param name="P95">Time that 95 of 100 answers did not exceed; null without answers.</param>
/// <param name="Lanes">By kind of use.</param>
/// <param name="Failures">The most recent failures of the last day, newest first.</param>
/// <param name="Budget">What may be asked of it; null where nothing is set.</param>
public sealed record UpstreamHealth(
    string Source,
    DateTimeOffset AsOf,
    int Requests,
    IReadOnlyDictionary<UpstreamOutcome, int> Outcomes,
    int BusiestSecond,
    TimeSpan? Median,
    TimeSpan? P95,
    IReadOnlyList<UpstreamLane> Lanes,
    IReadOnlyList<UpstreamFailure> Failures,
    UpstreamBudget? Budget = null)
{
    /// <summary>How many attempts ended so.</summary>
    public int Count(UpstreamOutcome outcome) => Outcomes.GetValueOrDefault(outcome);
}
