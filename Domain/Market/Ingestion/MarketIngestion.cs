namespace DiscordAH.Domain.Market;

/// <summary>How one market is kept up with, for people.</summary>
/// <param name="Freshness">Its newest snapshot.</param>
/// <param name="Bytes">Size of that after decompression.</param>
/// <param name="Duration">How long the last reading took, from question to commit; null when unknown.</param>
/// <param name="Failures">Questions in a row that failed.</param>
/// <param name="Problem">Why the last one failed; null when it did not.</param>
/// <param name="Interval">Learned time between two publications.</param>
/// <param name="Plan">Its next question.</param>
public sealed record MarketIngestion(
    MarketFreshness Freshness, long Bytes, TimeSpan? Duration, int Failures, string? Problem, TimeSpan Interval, PlannedCheck Plan)
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>The state at a moment.</summary>
    public IngestionState StateAt(DateTimeOffset now)
    {
        if (Failures > 0) return IngestionState.Failing;
        if (Freshness.PublishedAt is null || Plan.Expected is not { } expected) return IngestionState.Waiting;
        if (now <= expected) return IngestionState.Current;
        return now - expected <= Grace ? IngestionState.Due : IngestionState.Late;
    }
}
