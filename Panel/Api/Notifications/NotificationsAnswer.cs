using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>The caller's messages.</summary>
/// <param name="Notifications">Newest first.</param>
/// <param name="Unread">How many are unread, counted to 100.</param>
/// <param name="Page">This page's number, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Total">How many messages there are.</param>
internal sealed record NotificationsAnswer(
    [property: JsonPropertyName("notifications")] IReadOnlyList<NotificationEntry> Notifications,
    [property: JsonPropertyName("unread")] int Unread,
    [property: JsonPropertyName("page")] int Page,
    [property: JsonPropertyName("pages")] int Pages,
    [property: JsonPropertyName("total")] int Total);
