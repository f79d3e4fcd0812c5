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

    /// <summary>50,000 made-up items with names in four languages.</summary>
    public static IReadOnlyList<Item> Many(int seed)
    {
        var random = new Random(seed);
        string[] syllables = ["my", "co", "bloom", "drac", "on", "ir", "shadow", "fel", "el", "thor", "ium", "sil", "ver", "ra", "gna", "ros", "vi", "per", "storm", "sun", "blood", "an", "ce", "str", "al", "ed", "quil", "mor", "ten"];
        string[] cyrillic = ["мо", "ло", "ко", "тень", "кро", "вь", "ста", "ль", "дра", "кон", "све", "та", "бу", "ря", "жар", "зе", "лье", "ка", "мень"];
        var words = Enumerable.Range(0, 9000).Select(_ => Word(syllables)).ToArray();
        var others = Enumerable.Range(0, 9000).Select(_ => Word(cyrillic)).ToArray();
        return [.. Enumerable.Range(1, 50_000).Select(id => Item(id, Name(words), 7, 70, "COMMON",
            ("de_DE", Name(words) + "en"), ("fr_FR", "Éclat de " + Name(words)), ("ru_RU", Name(others))))];

        string Word(string[] parts) => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));
        string Name(string[] parts) => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));
    }
}
