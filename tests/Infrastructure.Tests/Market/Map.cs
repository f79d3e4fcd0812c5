using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Tests.Market;

/// <summary>Short ways to say a realm.</summary>
internal static class Map
{
    public static ConnectedRealm Connected(Region region, int market, params (int Id, string Name)[] realms) => new(
        new MarketId(market), region, true, "FULL", null, [.. realms.OrderBy(realm => realm.Name, StringComparer.Ordinal).Select(realm => new Realm(
            realm.Id, new MarketId(market), region, realm.Name.ToLowerInvariant().Replace(' ', '-'), realm.Name, realm.Name, "enUS", "America/New_York", "United States"))]);
}
