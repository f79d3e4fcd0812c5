using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Market.Trends;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Reckons the trends of what a market's newest snapshot changed; asked for after every recorded snapshot.</summary>
internal sealed class ReckonTrendsJob(TrendUpkeep upkeep) : IJobHandler
{
    public string Kind => MarketJobs.ReckonTrends;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var done = await upkeep.RunAsync(
            MarketTarget.Parse(job.Argument).Market,
            (part, all) => progress(99 * part / all, string.Create(CultureInfo.InvariantCulture, $"{part:N0} of {all:N0} goods."), ct),
            ct);
        return string.Create(CultureInfo.InvariantCulture, $"Trends of {done:N0} goods reckoned.");
    }
}
