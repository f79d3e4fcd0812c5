using System.Text.Json.Serialization;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Panel.Api;

/// <summary>A message as the bell shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">alert, service, job or feedback.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Text">What it says.</param>
/// <param name="Lines">Figures beside it.</param>
/// <param name="Link">Address with more; one that begins with / is a page of this panel. Null for none.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="ReadAt">When it was read; null for not yet.</param>
/// <param name="WaitsUntil">Until when it waits elsewhere for quiet hours or a digest; null when it does not.</param>
internal sealed record NotificationEntry(
    [property: JsonPropertyName("id")] long Id,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("lines")] IReadOnlyList<FactEntry> Lines,
    [property: JsonPropertyName("link")] string? Link,
    [property: JsonPropertyName("createdAt")] DateTimeOffset CreatedAt,
    [property: JsonPropertyName("readAt")] DateTimeOffset? ReadAt,
    [property: JsonPropertyName("waitsUntil")] DateTimeOffset? WaitsUntil)
{
    public static NotificationEntry Of(BellEntry entry) => new(
        entry.Id, Word(entry.Kind), entry.Notice.Title, entry.Notice.Text, [.. (entry.Notice.Card?.Lines ?? []).Select(line => new FactEntry(line.Name, line.Value))], entry.Notice.Link,
        entry.CreatedAt, entry.ReadAt, entry.Waits);

    public static string Word(NoticeKind kind) => kind.ToString().ToLowerInvariant();
}
