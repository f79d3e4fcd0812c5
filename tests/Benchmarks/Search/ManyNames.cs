using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Benchmarks.Search;

/// <summary>Fifty thousand made-up items with names in four languages, and what people might type for them.</summary>
internal static class ManyNames
{
    private const int Count = 50_000;
    private const int Words = 9_000;

    public static IReadOnlyList<Item> Items(int seed)
    {
        var random = new Random(seed);
        string[] latin = ["my", "co", "bloom", "drac", "on", "ir", "shadow", "fel", "el", "thor", "ium", "sil", "ver", "ra", "gna", "ros", "vi", "per", "storm", "sun", "blood", "an", "ce", "str", "al", "ed", "quil", "mor", "ten"];
        string[] cyrillic = ["мо", "ло", "ко", "тень", "кро", "вь", "ста", "ль", "дра", "кон", "све", "та", "бу", "ря", "жар", "зе", "лье", "ка", "мень"];
        string[] words = [.. Enumerable.Range(0, Words).Select(_ => Word(latin))], others = [.. Enumerable.Range(0, Words).Select(_ => Word(cyrillic))];
        return [.. Enumerable.Range(1, Count).Select(id => new Item(
            new ItemId(id), Name(words),
            new Dictionary<string, string> { ["de_DE"] = Name(words) + "en", ["fr_FR"] = "Éclat de " + Name(words), ["ru_RU"] = Name(others) },
            "COMMON", 70, 7, 0, "Tradeskill", "Other", Copper.Zero, null))];

        string Word(string[] parts) => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));
        string Name(string[] parts) => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));
    }

    /// <summary>Beginnings of every length, swaps, losses, replaced letters, words turned round.</summary>
    public static string Typed(string name, Random random)
    {
        var text = name[..random.Next(1, name.Length + 1)];
        var at = random.Next(text.Length);
        return random.Next(5) switch
        {
            0 => text,
            1 => text.Remove(at, 1),
            2 => text.Remove(at, 1).Insert(at, "x"),
            3 => text.Insert(at, "q"),
            _ => string.Join(' ', text.Split(' ').Reverse()),
        };
    }
}
