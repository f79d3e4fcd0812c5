using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>The market's recurring work: the realm map and the items, by the regions that are followed today.</summary>
internal sealed class MarketRecurringJobs(IIngestionSettings settings) : IRecurringJobs
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);
    private static readonly TimeSpan UnknownEvery = TimeSpan.FromMinutes(20);

    public async ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct)
    {
        var regions = (await settings.ReadAsync(ct)).Regions;
        var (items, unknown) = (regions[0].Slug(), regions[0].Slug() + RefreshItemsJob.UnknownOnly);
        return
        [
            .. regions.Select(region => new RecurringJob(new JobRequest(MarketJobs.RefreshRealms, region.Slug(), region.Slug()), Daily)),
            new RecurringJob(new JobRequest(MarketJobs.RefreshItems, items, items), Daily),
            new RecurringJob(new JobRequest(MarketJobs.RefreshItems, unknown, unknown), UnknownEvery),
        ];
    }
}
