using System.Collections.Concurrent;
using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Reads a region's realm map.</summary>
internal sealed class RefreshRealmsJob(BattleNetClient client, IRealmStore realms, NoteRealmStates note, TimeProvider clock, ILogger<RefreshRealmsJob> log) : IJobHandler
{
    private const int Parallel = 6;

    public string Kind => MarketJobs.RefreshRealms;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        if (!RegionNames.TryParse(job.Argument, out var region)) throw new FormatException($"\"{job.Argument}\" is no region; the job needs us, eu, kr or tw.");
        var at = clock.GetUtcNow();
        var ids = (await client.GetAsync<ConnectedRealmIndexJson>(ApiRequest.ConnectedRealms(region), ct)).Require().Ids();
        if (ids.Count == 0) throw new MarketUnavailableException("Battle.net's list of connected realms is empty.");
        await progress(10, string.Create(CultureInfo.InvariantCulture, $"{ids.Count} connected realms to read."), ct);

        var found = new ConcurrentBag<ConnectedRealm>();
        await System.Threading.Tasks.Parallel.ForEachAsync(
            ids,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = ct },
            async (id, token) =>
            {
                if (await ReadAsync(region, id, token) is { } connected) found.Add(connected);
            });
        var connectedRealms = found.OrderBy(connected => connected.Market.Value).ToList();

        // Changed states first, with their events; what is new to the store comes in without one.
        await note.RunAsync(region, connectedRealms.ConvertAll(RealmState.OfDocument), at, ct);
        await realms.SaveAsync(region, connectedRealms, at, ct);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Count} connected realms with {found.Sum(connected => connected.Realms.Count)} realms in {region.Slug().ToUpperInvariant()}.");
    }

    private async Task<ConnectedRealm?> ReadAsync(Region region, int id, CancellationToken ct)
    {
        var answer = await client.GetAsync<ConnectedRealmJson>(ApiRequest.ConnectedRealm(region, id), ct);
        if (answer.Value?.ToConnectedRealm(region) is { } connected) return connected;

        // One realm that is gone or garbled must not keep the others out; an outage is worth another attempt.
        if (answer.Status is ApiStatus.NotFound or ApiStatus.Malformed or ApiStatus.Ok)
        {
            Log.LeftOut(log, string.Create(CultureInfo.InvariantCulture, $"Connected realm {id}"), answer.Problem ?? "it names no realms");
            return null;
        }

        throw new MarketUnavailableException(answer.Problem ?? "Battle.net did not answer.");
    }
}
