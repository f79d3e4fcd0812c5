using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Looks which build of the game a region runs.</summary>
internal sealed class WatchBuildJob(BattleNetClient client, NoteBuild note, TimeProvider clock) : IJobHandler
{
    public string Kind => MarketJobs.WatchBuild;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var region = JobRegion.Of(job);
        var at = clock.GetUtcNow();
        var document = (await client.GetAsync<StaticDocumentJson>(ApiRequest.Build(region), ct)).Require();
        if (document.Build() is not { } build) throw new MarketUnavailableException("Battle.net's static data does not name its build.");
        var refresh = new JobRequest(MarketJobs.RefreshStatic, region.Slug(), region.Slug(), Priority: JobPriority.Low);
        return await note.RunAsync(region, build, at, refresh, ct) ? $"New build {build}; its static data will be read." : $"Still build {build}.";
    }
}
