using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Looks which realms of a region are up, and what else changed about them.</summary>
internal sealed class WatchRealmsJob(RealmStatesReader reader, NoteRealmStates note, TimeProvider clock) : IJobHandler
{
    public string Kind => MarketJobs.WatchRealms;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var region = JobRegion.Of(job);

        // The time of asking, not of the answer: an answer that took long must not overrule a younger one.
        var at = clock.GetUtcNow();
        var states = await reader.ReadAsync(region, ct);
        var noted = await note.RunAsync(region, states, at, ct);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{noted.Known} connected realms, {states.Count(state => !state.IsUp)} down; {noted.Happened} events, {noted.Withdrawn} taken back.");
    }
}
