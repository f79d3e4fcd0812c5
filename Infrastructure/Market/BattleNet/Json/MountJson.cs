using System.Text.Json.Serialization;
using DiscordAH.Domain.Collecting;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>mount/{id}</c>.</summary>
internal sealed record MountJson(
    [property: JsonPropertyName("_links")] LinksJson? Links, int Id, LocalizedText? Name, TypedNameJson? Source, TypedNameJson? Faction) : IStaticJson
{
    /// <summary>The mount; null without an id or a name.</summary>
    public Mount? ToMount(string build) =>
        Id > 0 && Name?.ToName() is { } name ? new Mount(Id, name, Source?.Type ?? "", Faction?.Type, build) : null;
}
