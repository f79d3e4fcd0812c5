using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>An item's facts.</summary>
/// <param name="Id">Blizzard's id.</param>
/// <param name="Name">Name in English.</param>
/// <param name="Names">Names by locale (<c>de_DE</c>), English included; empty when only English was asked for.</param>
/// <param name="Quality">POOR, COMMON, UNCOMMON, RARE, EPIC, LEGENDARY, ARTIFACT or HEIRLOOM.</param>
/// <param name="Level">Base item level.</param>
/// <param name="ClassId">Item class.</param>
/// <param name="SubclassId">Item subclass.</param>
/// <param name="ClassName">Class in English.</param>
/// <param name="SubclassName">Subclass in English.</param>
/// <param name="VendorPrice">What a vendor pays.</param>
/// <param name="IconUrl">Icon; null until looked up.</param>
public sealed record Item(
    ItemId Id,
    string Name,
    IReadOnlyDictionary<string, string> Names,
    string Quality,
    int Level,
    int ClassId,
    int SubclassId,
    string ClassName,
    string SubclassName,
    Copper VendorPrice,
    string? IconUrl)
{
    /// <summary>The game's build it was read at; null when not told.</summary>
    public string? Build { get; init; }

    /// <summary>The name in a locale; else in another of the same language, else English.</summary>
    /// <param name="locale">As in <see cref="GameLocales.All"/>.</param>
    public string NameIn(string locale) => LocalName.In(Names, locale) ?? Name;
}
