using System.Text.Json.Serialization;
using DiscordAH.Domain.Collecting;
using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>toy/{id}</c>: its name is its item's.</summary>
internal sealed record ToyJson([property: JsonPropertyName("_links")] LinksJson? Links, int Id, NamedIdJson? Item, TypedNameJson? Source) : IStaticJson
{
    /// <summary>The toy; null without an id, an item or a name.</summary>
    public Toy? ToToy(string build) =>
        Id > 0 && Item is { Id: > 0 } && Item.Name?.ToName() is { } name ? new Toy(Id, new ItemId(Item.Id), name, Source?.Type ?? "", build) : null;
}
