using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>How a notice is stored: JSON with a version, read strictly. What cannot be read is a dead letter, never guessed at.</summary>
internal static class NoticePayload
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static string Write(Notice notice, NoticeFor? to = null) => JsonSerializer.Serialize(new Second(2, notice.Title, notice.Text, notice.Link, CardOf(notice.Card), ToOf(to)), Strict);

    /// <summary>The notice; null when it is not one of ours.</summary>
    public static Notice? Read(string payload) => Read(payload, out _);

    /// <summary>The notice and whose it is; null when it is not one of ours.</summary>
    public static Notice? Read(string payload, out NoticeFor? to)
    {
        to = null;
        try
        {
            switch (VersionOf(payload))
            {
                case 1 when JsonSerializer.Deserialize<First>(payload, Strict) is { } first:
                    return new Notice(first.Title, first.Text, first.Link);
                case 2 when JsonSerializer.Deserialize<Second>(payload, Strict) is { } second:
                    to = second.To is { } stored ? new NoticeFor(UserOf(stored.User), NoticeNames.Kind(stored.Kind)) : null;
                    return new Notice(second.Title, second.Text, second.Link, second.Card is { } card ? NoticeCardOf(card) : null);
                default:
                    return null;
            }
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static int VersionOf(string payload)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("v", out var version) && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number) ? number : 0;
    }

    private static StoredCard? CardOf(NoticeCard? card) => card is null ? null : new StoredCard(
        [.. card.Lines.Select(line => new StoredLine(line.Name, line.Value))],
        card.Picture is { } picture ? new StoredPicture(picture.Kind, picture.Subject) : null,
        [.. card.Buttons.Select(button => new StoredButton(button.Label, button.Action, button.State, button.IsDanger))],
        card.Mention?.ToString());

    private static NoticeCard NoticeCardOf(StoredCard card) => new(
        [.. card.Lines.Select(line => new NoticeLine(line.Name, line.Value))],
        card.Picture is { } picture ? new NoticePicture(picture.Kind, picture.Subject) : null,
        [.. card.Buttons.Select(button => new NoticeButton(button.Label, button.Action, button.State, button.Danger))],
        card.Mention is { } mention ? UserOf(mention) : null);

    private static StoredFor? ToOf(NoticeFor? to) => to is null ? null : new StoredFor(to.User.ToString(), NoticeNames.Of(to.Kind));

    // Ids are text: JSON numbers of that size do not survive every reader.
    private static UserId UserOf(string text) => new(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    private sealed record First(int V, string Title, string Text, string? Link);

    private sealed record Second(int V, string Title, string Text, string? Link, StoredCard? Card, StoredFor? To);

    private sealed record StoredCard(IReadOnlyList<StoredLine> Lines, StoredPicture? Picture, IReadOnlyList<StoredButton> Buttons, string? Mention);

    private sealed record StoredLine(string Name, string Value);

    private sealed record StoredPicture(string Kind, string Subject);

    private sealed record StoredButton(string Label, string Action, string State, bool Danger);

    private sealed record StoredFor(string User, string Kind);
}
