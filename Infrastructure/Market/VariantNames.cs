using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market;

/// <summary>Traits of gear and pets in words.</summary>
internal static class VariantNames
{
    private static readonly string[] Tertiaries = ["", "Avoidance", "Leech", "Speed", "Indestructible"];
    private static readonly string[] Qualities = ["Poor", "Common", "Uncommon", "Rare", "Epic", "Legendary"];
    // Blizzard's breeds 3–12: which of power, speed and health a pet favours.
    private static readonly string[] Breeds = ["", "", "", "B/B", "P/P", "S/S", "H/H", "H/P", "P/S", "H/S", "P/B", "S/B", "H/B"];

    public static string Gear(string name, long traits)
    {
        var words = new List<string>(2);
        if (VariantTraits.ItemLevel(traits) > 0) words.Add(string.Create(CultureInfo.InvariantCulture, $"ilvl {VariantTraits.ItemLevel(traits)}"));
        if (Word(Tertiaries, VariantTraits.Tertiary(traits)) is { Length: > 0 } tertiary) words.Add(tertiary);
        return With(name, words);
    }

    public static string Pet(long traits, string? species)
    {
        var words = new List<string>(3);
        if (VariantTraits.PetQuality(traits) == VariantTraits.AnyQuality) words.Add("any quality");
        else if (Word(Qualities, VariantTraits.PetQuality(traits)) is { Length: > 0 } quality) words.Add(quality);
        words.Add(Level(VariantTraits.PetLevelBucket(traits)));
        if (Word(Breeds, VariantTraits.PetBreed(traits)) is { Length: > 0 } breed) words.Add(breed);
        return With(species ?? string.Create(CultureInfo.InvariantCulture, $"Pet {VariantTraits.PetSpecies(traits)}"), words);
    }

    private static string Level(int bucket) => bucket switch
    {
        >= 25 => "level 25",
        >= 21 => "level 21–24",
        >= 11 => "level 11–20",
        VariantTraits.AnyLevel => "any level",
        _ => "level 1–10",
    };

    private static string Word(string[] words, int index) => index < words.Length ? words[index] : "";

    private static string With(string name, List<string> words) => words.Count == 0 ? name : $"{name} ({string.Join(", ", words)})";
}
