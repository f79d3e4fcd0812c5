using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A page of messages, and how many there are of each sort.</summary>
/// <param name="Messages">Newest first.</param>
/// <param name="Page">This page's number, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Total">How many messages are in the asked state.</param>
/// <param name="Pending">Messages to be delivered.</param>
/// <param name="Delivered">Messages delivered.</param>
/// <param name="Dead">Dead letters.</param>
internal sealed record OutboxAnswer(
    [property: JsonPropertyName("messages")] IReadOnlyList<OutboxRow> Messages,
    [property: JsonPropertyName("page")] int Page,
    [property: JsonPropertyName("pages")] int Pages,
    [property: JsonPropertyName("total")] int Total,
    [property: JsonPropertyName("pending")] int Pending,
    [property: JsonPropertyName("delivered")] int Delivered,
    [property: JsonPropertyName("dead")] int Dead);
