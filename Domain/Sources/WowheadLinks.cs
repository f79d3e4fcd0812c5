using System.Globalization;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Sources;

/// <summary>Addresses of Wowhead pages for people; made, never asked for.</summary>
public static class WowheadLinks
{
    private const string Site = "https://www.wowhead.com/";

    /// <summary>An item's page.</summary>
    public static string Item(ItemId item) => string.Create(CultureInfo.InvariantCulture, $"{Site}item={item.Value}");

    /// <summary>A spell's page; recipes are spells there.</summary>
    public static string Spell(int spell) => string.Create(CultureInfo.InvariantCulture, $"{Site}spell={spell}");
}
