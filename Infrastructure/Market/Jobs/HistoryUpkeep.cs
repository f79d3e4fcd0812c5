using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>History's recurring work. Several times a day: what a backfill brings is rolled up and packed soon, and what was busy gets its next chance.</summary>
internal sealed class HistoryUpkeep : IRecurringJobs
{
    private static readonly RecurringJob[] Work =
    [
        new(new JobRequest(MarketJobs.PackHistory, MarketJobs.PackHistory, Priority: JobPriority.Low), TimeSpan.FromHours(3), TimeSpan.FromMinutes(10)),
        new(new JobRequest(MarketJobs.RollUp, MarketJobs.RollUp, Priority: JobPriority.Low), TimeSpan.FromHours(1), TimeSpan.FromMinutes(25)),
        new(new JobRequest(MarketJobs.RefreshRegionPrices, MarketJobs.RefreshRegionPrices, Priority: JobPriority.Low), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(5)),
    ];

    public ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct) => new(Work);
}
