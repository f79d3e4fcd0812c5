using System.Text.Json.Serialization;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>profession/index</c>, <c>mount/index</c>, <c>toy/index</c> or <c>pet/index</c>: one of the lists is there.</summary>
internal sealed record StaticIndexJson(
    [property: JsonPropertyName("_links")] LinksJson? Links,
    IReadOnlyList<NamedIdJson>? Professions,
    IReadOnlyList<NamedIdJson>? Mounts,
    IReadOnlyList<NamedIdJson>? Toys,
    IReadOnlyList<NamedIdJson>? Pets) : IStaticJson
{
    /// <summary>The ids it lists; null when it is no such index.</summary>
    public IReadOnlyList<int>? Ids() =>
        (Professions ?? Mounts ?? Toys ?? Pets) is { } list ? [.. list.Select(one => one.Id).Where(id => id > 0).Distinct()] : null;
}
