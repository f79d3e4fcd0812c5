using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;

namespace DiscordAH.Domain.Market;

/// <summary>Asks Battle.net about one market because a person wants it, before its time.</summary>
public sealed class CheckMarketNow(IIngestionSettings settings, IMarketRhythms rhythms, IJobQueue queue)
{
    /// <summary>The kind of the job that reads a market.</summary>
    public const string JobKind = "take-snapshot";

    /// <summary>What such a job is told: the region and the market.</summary>
    public static string Argument(Region region, MarketId market) => $"{region.Slug()}:{market}";

    /// <summary>Queues the question, before everything else.</summary>
    /// <returns>Whether a job was added; false when one is waiting or running already. Or <see cref="IngestionErrors"/>.</returns>
    public async Task<Result<bool>> RunAsync(MarketId market, UserId by, CancellationToken ct)
    {
        var regions = (await settings.ReadAsync(ct)).Regions;
        if ((await rhythms.ListAsync(regions, ct)).FirstOrDefault(one => one.Market == market) is not { } found) return new IngestionErrors.UnknownMarket();
        var argument = Argument(found.Region, market);
        return await queue.EnqueueAsync(new JobRequest(JobKind, argument, argument, by.ToString(), JobPriority.High), ct) is not null;
    }
}
