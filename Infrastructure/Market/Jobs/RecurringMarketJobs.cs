using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>What comes again for each region that is followed: realm states and the token every ten minutes, the build every hour.</summary>
internal sealed class RecurringMarketJobs(IOptionsMonitor<BattleNetOptions> options) : IRecurringJobs
{
    // Blizzard renews the token's price about every twenty minutes: asked twice in that time, none is missed.
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);

    public ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<RecurringJob>>([.. options.CurrentValue.Followed().SelectMany(Of)]);

    // Apart from each other, so that they do not all ask in the same second.
    private static IEnumerable<RecurringJob> Of(Region region, int place)
    {
        var shift = TimeSpan.FromSeconds(20 * place);
        yield return new RecurringJob(new JobRequest(MarketJobs.WatchRealms, region.Slug(), region.Slug()), Often, shift);
        yield return new RecurringJob(new JobRequest(MarketJobs.ReadToken, region.Slug(), region.Slug()), Often, TimeSpan.FromMinutes(2) + shift);
        yield return new RecurringJob(new JobRequest(MarketJobs.WatchBuild, region.Slug(), region.Slug()), Hourly, TimeSpan.FromMinutes(4) + shift);
    }
}
