using System.Collections.Concurrent;
using System.Globalization;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Reads the states of a region's connected realms: with one search, or realm by realm where the search does not help.</summary>
internal sealed class RealmStatesReader(BattleNetClient client, ILogger<RealmStatesReader> log)
{
    // Ten times the realms of the largest region.
    private const int MaxPages = 10;
    private const int Parallel = 6;

    /// <summary>The states that could be read.</summary>
    /// <exception cref="MarketUnavailableException">None could.</exception>
    public async Task<IReadOnlyList<RealmState>> ReadAsync(Region region, CancellationToken ct)
    {
        var found = await SearchAsync(region, ct);
        return found.Count > 0 ? found : await OneByOneAsync(region, ct);
    }

    private async Task<List<RealmState>> SearchAsync(Region region, CancellationToken ct)
    {
        var found = new List<RealmState>();
        for (var page = 1; page <= MaxPages; page++)
        {
            var answer = await client.GetAsync<RealmSearchJson>(ApiRequest.RealmStates(region, page), ct);
            if (answer.Value is not { } body)
            {
                Log.LeftOut(log, string.Create(CultureInfo.InvariantCulture, $"Page {page} of the realm search"), answer.Problem);
                return [];
            }

            found.AddRange((body.Results ?? []).Select(result => Usable(result.Data, region) is { } realm ? RealmState.Of(realm) : null).OfType<RealmState>());
            if (page >= body.PageCount || body.Results is not { Count: > 0 }) break;
        }

        return found;
    }

    private async Task<IReadOnlyList<RealmState>> OneByOneAsync(Region region, CancellationToken ct)
    {
        var ids = (await client.GetAsync<ConnectedRealmIndexJson>(ApiRequest.ConnectedRealms(region), ct)).Require().Ids();
        var found = new ConcurrentBag<RealmState>();
        await System.Threading.Tasks.Parallel.ForEachAsync(
            ids,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = ct },
            async (id, token) =>
            {
                var answer = await client.GetAsync<ConnectedRealmJson>(ApiRequest.ConnectedRealm(region, id), token);
                if (Usable(answer.Value, region) is { } realm) found.Add(RealmState.OfDocument(realm));
                else Log.LeftOut(log, string.Create(CultureInfo.InvariantCulture, $"The state of connected realm {id}"), answer.Problem ?? "it does not say whether it is up");
            });
        return found.IsEmpty ? throw new MarketUnavailableException("Battle.net told no realm's state.") : [.. found];
    }

    // An answer without a status is no reason to call a realm down.
    private static ConnectedRealm? Usable(ConnectedRealmJson? realm, Region region) =>
        realm is { Status.Type: "UP" or "DOWN" } ? realm.ToConnectedRealm(region) : null;
}
