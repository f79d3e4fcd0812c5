using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>connected-realm/{id}</c>.</summary>
internal sealed record ConnectedRealmJson(
    int Id, TypedNameJson? Status, TypedNameJson? Population, IReadOnlyList<RealmJson>? Realms, LockedStatusJson? RealmLockedStatus)
{
    /// <summary>The connected realm; null without an id or a realm.</summary>
    public ConnectedRealm? ToConnectedRealm(Region region)
    {
        if (Id <= 0) return null;
        var market = new MarketId(Id);
        var realms = (Realms ?? []).Select(realm => realm.ToRealm(region, market)).OfType<Realm>().OrderBy(realm => realm.Name, StringComparer.Ordinal).ToList();
        return realms.Count == 0
            ? null
            : new ConnectedRealm(market, region, Status?.Type == "UP", Population?.Type ?? "", RealmLockedStatus?.IsLockedForPct, realms)
            {
                IsCreationLocked = RealmLockedStatus?.IsLockedForNewCharacters,
            };
    }
}
