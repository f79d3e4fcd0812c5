using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>History's recurring work. Several times a day: what a backfill brings is packed soon, and what was busy gets its next chance.</summary>
internal sealed class HistoryUpkeep : IRecurringJobs
{
    private static readonly RecurringJob[] Work =
        [new(new JobRequest(MarketJobs.PackHistory, MarketJobs.PackHistory, Priority: JobPriority.Low), TimeSpan.FromHours(3), TimeSpan.FromMinutes(10))];

    public ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct) => new(Work);
}
