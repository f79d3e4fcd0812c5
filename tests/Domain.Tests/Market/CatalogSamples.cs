using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

internal static class CatalogSamples
{
    public static Item Item(int id, string name, int classId = 7, int level = 70, string quality = "COMMON", params (string Locale, string Name)[] names) =>
        new(new ItemId(id), name, names.ToDictionary(one => one.Locale, one => one.Name), quality, level, classId, 9, "Tradeskill", "Herb", Copper.Zero, null);

    public static Realm Realm(int id, int market, Region region, string slug, string name, string? local = null) =>
        new(id, new MarketId(market), region, slug, name, local ?? name, "enUS", "America/New_York", "");

    public static ConnectedRealm Connected(int market, Region region, params Realm[] realms) => new(new MarketId(market), region, true, "FULL", null, realms);
}
