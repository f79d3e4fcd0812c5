using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>An alert and its firings.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Firings">Newest first, one page of them.</param>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="Pages">How many pages of firings there are.</param>
/// <param name="Total">How many firings there are.</param>
internal sealed record AlertDetail(
    [property: JsonPropertyName("alert")] AlertEntry Alert,
    [property: JsonPropertyName("firings")] IReadOnlyList<FiringEntry> Firings,
    [property: JsonPropertyName("page")] int Page,
    [property: JsonPropertyName("pages")] int Pages,
    [property: JsonPropertyName("total")] int Total);
