using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>Alerts.</summary>
/// <param name="Alerts">Newest first, ended ones last.</param>
/// <param name="Page">This page's number, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Total">How many alerts fit.</param>
/// <param name="Counts">How many there are, and may be.</param>
internal sealed record AlertsAnswer(
    [property: JsonPropertyName("alerts")] IReadOnlyList<AlertEntry> Alerts,
    [property: JsonPropertyName("page")] int Page,
    [property: JsonPropertyName("pages")] int Pages,
    [property: JsonPropertyName("total")] int Total,
    [property: JsonPropertyName("counts")] CountsEntry Counts);
