using System.Globalization;
using System.Text.RegularExpressions;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>
/// Packs traits into one 64-bit number, so that a variant is two integers in every table and key.
/// Bits 60–61 tell the kind. Gear: item level 0–15, tertiary stat 16–19. Pet: species 0–19, breed 20–23, quality 24–26, level bucket 27–31.
/// </summary>
public static partial class VariantTraits
{
    /// <summary>Pet quality that stands for all of them together, in sources that do not tell them apart.</summary>
    public const int AnyQuality = 7;

    /// <summary>Level bucket that stands for all of them together.</summary>
    public const int AnyLevel = 0;

    private const long GearKind = 1L << 60;
    private const long PetKind = 2L << 60;
    private const long KindMask = 3L << 60;

    /// <summary>Traits of gear.</summary>
    /// <param name="itemLevel">0 (unknown) to 65,535.</param>
    /// <param name="tertiary">0 none, 1 avoidance, 2 leech, 3 speed, 4 indestructible.</param>
    /// <exception cref="ArgumentOutOfRangeException">A trait is out of range.</exception>
    public static long Gear(int itemLevel, int tertiary)
    {
        Check(itemLevel, 0xFFFF, nameof(itemLevel));
        Check(tertiary, 0xF, nameof(tertiary));
        return GearKind | (long)itemLevel | ((long)tertiary << 16);
    }

    /// <summary>Traits of a caged pet.</summary>
    /// <param name="species">Species id, to 1,048,575.</param>
    /// <param name="breed">Breed 3–12, sexes merged; 0 unknown.</param>
    /// <param name="quality">0 poor, 1 common, 2 uncommon, 3 rare.</param>
    /// <param name="levelBucket">Lowest level of the bucket: 1, 11, 21 or 25.</param>
    /// <exception cref="ArgumentOutOfRangeException">A trait is out of range.</exception>
    public static long Pet(int species, int breed, int quality, int levelBucket)
    {
        Check(species, 0xFFFFF, nameof(species));
        Check(breed, 0xF, nameof(breed));
        Check(quality, 0x7, nameof(quality));
        Check(levelBucket, 0x1F, nameof(levelBucket));
        return PetKind | (long)species | ((long)breed << 20) | ((long)quality << 24) | ((long)levelBucket << 27);
    }

    /// <summary>Whether the traits are a pet's.</summary>
    public static bool IsPet(long traits) => (traits & KindMask) == PetKind;

    /// <summary>Whether the traits are gear's.</summary>
    public static bool IsGear(long traits) => (traits & KindMask) == GearKind;

    /// <summary>Item level of gear.</summary>
    public static int ItemLevel(long traits) => (int)(traits & 0xFFFF);

    /// <summary>Tertiary stat of gear.</summary>
    public static int Tertiary(long traits) => (int)((traits >> 16) & 0xF);

    /// <summary>Species of a pet.</summary>
    public static int PetSpecies(long traits) => (int)(traits & 0xFFFFF);

    /// <summary>Breed of a pet.</summary>
    public static int PetBreed(long traits) => (int)((traits >> 20) & 0xF);

    /// <summary>Quality of a pet.</summary>
    public static int PetQuality(long traits) => (int)((traits >> 24) & 0x7);

    /// <summary>Lowest level of a pet's level bucket.</summary>
    public static int PetLevelBucket(long traits) => (int)((traits >> 27) & 0x1F);

    internal static string Describe(long traits)
    {
        if (IsPet(traits))
            return string.Create(CultureInfo.InvariantCulture, $"-p{PetSpecies(traits)}-b{PetBreed(traits)}-q{PetQuality(traits)}-l{PetLevelBucket(traits)}");
        var level = string.Create(CultureInfo.InvariantCulture, $"-i{ItemLevel(traits)}");
        return Tertiary(traits) == 0 ? level : string.Create(CultureInfo.InvariantCulture, $"{level}-t{Tertiary(traits)}");
    }

    internal static bool TryParse(string? text, out VariantKey key)
    {
        key = default;
        if (text is null || text.Length > 60 || Grammar().Match(text) is not { Success: true } match) return false;
        if (!Read(match, "item", out var item) || !Read(match, "ilvl", out var level) || !Read(match, "tertiary", out var tertiary)
            || !Read(match, "species", out var species) || !Read(match, "breed", out var breed) || !Read(match, "quality", out var quality)
            || !Read(match, "level", out var bucket))
            return false;
        if (level > 0xFFFF || tertiary > 0xF || species > 0xFFFFF || breed > 0xF || quality > 0x7 || bucket > 0x1F) return false;
        var traits = match.Groups["species"].Success ? Pet(species, breed, quality, bucket)
            : match.Groups["ilvl"].Success ? Gear(level, tertiary)
            : 0;
        key = new VariantKey(new ItemId(item), traits);
        return true;
    }

    [GeneratedRegex(@"^(?<item>[0-9]{1,9})(?:-i(?<ilvl>[0-9]{1,5})(?:-t(?<tertiary>[0-9]{1,2}))?|-p(?<species>[0-9]{1,7})-b(?<breed>[0-9]{1,2})-q(?<quality>[0-9])-l(?<level>[0-9]{1,2}))?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();

    private static bool Read(Match match, string group, out int value)
    {
        value = 0;
        return !match.Groups[group].Success || int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static void Check(int value, int max, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, max, name);
    }
}
