using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>
/// The market's recurring work, by the regions that are followed today: realm map and items every day, realm states and the token every ten minutes, the build every hour.
/// Ticks of a kind lie apart from each other, so that the regions do not all ask in the same second.
/// </summary>
internal sealed class MarketRecurringJobs(IIngestionSettings settings) : IRecurringJobs
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);
    private static readonly TimeSpan UnknownEvery = TimeSpan.FromMinutes(20);

    // Blizzard renews the token's price about every twenty minutes: asked twice in that time, none is missed.
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(10);

    public async ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct)
    {
        var regions = (await settings.ReadAsync(ct)).Regions;
        var (items, unknown) = (regions[0].Slug(), regions[0].Slug() + RefreshItemsJob.UnknownOnly);
        return
        [
            new RecurringJob(new JobRequest(MarketJobs.RefreshItems, items, items), Daily),
            new RecurringJob(new JobRequest(MarketJobs.RefreshItems, unknown, unknown), UnknownEvery),
            .. regions.SelectMany((region, place) => Of(region.Slug(), TimeSpan.FromSeconds(20 * place))),
        ];
    }

    private static IEnumerable<RecurringJob> Of(string region, TimeSpan shift)
    {
        yield return new RecurringJob(new JobRequest(MarketJobs.RefreshRealms, region, region), Daily, shift);
        yield return new RecurringJob(new JobRequest(MarketJobs.WatchRealms, region, region), Often, shift);
        yield return new RecurringJob(new JobRequest(MarketJobs.ReadToken, region, region), Often, TimeSpan.FromMinutes(2) + shift);
        yield return new RecurringJob(new JobRequest(MarketJobs.WatchBuild, region, region), Hourly, TimeSpan.FromMinutes(4) + shift);
    }
}
