using DiscordAH.Sandbox.BattleNet.Catalogue;

namespace DiscordAH.Sandbox.BattleNet.World;

/// <summary>
/// The regions and realms of the sandbox. Ids, names, slugs and groups are the real ones, from AzerothAuctionAssassin
/// (Apache-2.0) and ArgentPonyWarcraftClient (MIT).
/// </summary>
internal static class GameWorld
{
    public static readonly IReadOnlyList<GameRegion> Regions =
    [
        new("us", 1, -6, DayOfWeek.Tuesday, 15, America()) { TokenPrice = 262_000_0000 },
        new("kr", 2, 9, DayOfWeek.Thursday, 0, []),
        new("eu", 3, 1, DayOfWeek.Wednesday, 4, Europe()) { TokenPrice = 341_000_0000 },
        new("tw", 4, 8, DayOfWeek.Thursday, 0, []),
    ];

    public static GameRegion? Region(string key) => Regions.FirstOrDefault(region => region.Key == key);

    private static ConnectedRealm[] America() =>
    [
        new(57, "FULL", 1.15, 41, [Us(57, "Illidan", "illidan", "America/Chicago")]),
        new(60, "FULL", 1.25, 4, [Us(60, "Stormrage", "stormrage", "America/New_York")]),
        new(1168, "MEDIUM", 0.8, 97,
        [
            Us(8, "Ner'zhul", "nerzhul", "America/Los_Angeles"),
            Us(128, "Frostmane", "frostmane", "America/Los_Angeles"),
            Us(1360, "Tortheldrin", "tortheldrin", "America/Los_Angeles"),
            Us(122, "Perenolde", "perenolde", "America/Los_Angeles"),
            Us(1361, "Cairne", "cairne", "America/Chicago"),
            Us(2, "Cenarius", "cenarius", "America/Los_Angeles"),
            Us(1146, "Korgath", "korgath", "America/Chicago"),
        ]),
        new(3675, "HIGH", 0.95, 12, [Us(1365, "Moon Guard", "moon-guard", "America/Chicago") with { Type = "RP" }]),
        new(3676, "FULL", 1.3, 63, [Us(1566, "Area 52", "area-52", "America/New_York")]),
    ];

    private static ConnectedRealm[] Europe() =>
    [
        new(510, "MEDIUM", 0.75, 5,
        [
            Eu(510, "Vol'jin", "voljin", "French", "frFR"),
            Eu(1336, "Chants éternels", "chants-éternels", "French", "frFR"),
        ]),
        new(581, "FULL", 1.1, 2, [Eu(581, "Blackrock", "blackrock", "German", "deDE")]),
        new(1329, "HIGH", 1, 7, [Eu(554, "Ravencrest", "ravencrest", "English", "enGB")]),
        new(1403, "FULL", 1.3, 3, [Eu(1403, "Draenor", "draenor", "English", "enGB")]),
        new(1602, "FULL", 1.05, 9,
        [
            new(1602, LocalText.From("Gordunni", "", "", "Гордунни"), "gordunni", "Russian", "ruRU", "Europe/Paris"),
        ]),
        new(3391, "FULL", 1.2, 6, [Eu(3391, "Silvermoon", "silvermoon", "English", "enGB")]),
    ];

    private static GameRealm Us(int id, string name, string slug, string timezone) =>
        new(id, LocalText.Same(name), slug, "United States", "enUS", timezone);

    private static GameRealm Eu(int id, string name, string slug, string category, string locale) =>
        new(id, LocalText.Same(name), slug, category, locale, "Europe/Paris");
}
