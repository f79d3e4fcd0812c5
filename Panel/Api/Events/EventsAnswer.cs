using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A page of events.</summary>
/// <param name="Events">Newest first.</param>
/// <param name="Page">This page's number, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Total">How many events fit.</param>
internal sealed record EventsAnswer(
    [property: JsonPropertyName("events")] IReadOnlyList<EventRow> Events,
    [property: JsonPropertyName("page")] int Page,
    [property: JsonPropertyName("pages")] int Pages,
    [property: JsonPropertyName("total")] int Total);
