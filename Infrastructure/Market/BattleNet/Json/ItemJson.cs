using System.Text.Json.Serialization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.StaticData;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>item/{id}</c>, and the data of an item in a search.</summary>
internal sealed record ItemJson(
    int Id, LocalizedText? Name, TypedNameJson? Quality, int Level, NamedIdJson? ItemClass, NamedIdJson? ItemSubclass, long SellPrice)
{
    [JsonPropertyName("_links")]
    public LinksJson? Links { get; init; }

    /// <summary>The item; null without an id or a name.</summary>
    public Item? ToItem(string? icon)
    {
        if (Id <= 0 || string.IsNullOrWhiteSpace(Name?.English)) return null;
        return new Item(
            new ItemId(Id),
            Name.English,
            Name.ByLocale,
            Quality?.Type ?? "COMMON",
            Math.Clamp(Level, 0, 0xFFFF),
            ItemClass?.Id ?? 0,
            ItemSubclass?.Id ?? 0,
            ItemClass?.Name?.English ?? "",
            ItemSubclass?.Name?.English ?? "",
            new Copper(Math.Max(0, SellPrice)),
            icon)
        {
            Build = GameBuild.InLink(Links?.Self?.Href)?.ToString(),
        };
    }
}
