using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Market.Rollups;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Reckons prices over all realms of each region anew.</summary>
internal sealed class RefreshRegionPricesJob(RegionPriceRefresh refresh) : IJobHandler
{
    public string Kind => MarketJobs.RefreshRegionPrices;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct) =>
        await refresh.RunAsync(ct) ? "Region prices are up to date." : "Another process is reckoning region prices.";
}
