using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Market.Trends;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Reckons the trends of what a market's newest snapshot changed; asked for after every recorded snapshot, and for everything when a past was filled in.</summary>
internal sealed class ReckonTrendsJob(TrendUpkeep upkeep) : IJobHandler
{
    private const string All = " all";

    public string Kind => MarketJobs.ReckonTrends;

    /// <summary>Asks for what changed.</summary>
    public static JobRequest After(string market) => new(MarketJobs.ReckonTrends, market, market, Priority: JobPriority.Low);

    /// <summary>Asks for everything. A job of its own: one that follows a snapshot may be running.</summary>
    public static JobRequest Anew(string market) => new(MarketJobs.ReckonTrends, market + All, market + All, Priority: JobPriority.Low);

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var isAll = job.Argument.EndsWith(All, StringComparison.Ordinal);
        var done = await upkeep.RunAsync(
            MarketTarget.Parse(isAll ? job.Argument[..^All.Length] : job.Argument).Market,
            isAll,
            (part, all) => progress(99 * part / all, string.Create(CultureInfo.InvariantCulture, $"{part:N0} of {all:N0} goods."), ct),
            ct);
        return string.Create(CultureInfo.InvariantCulture, $"Trends of {done:N0} goods reckoned.");
    }
}
