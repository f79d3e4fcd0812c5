using System.Text.Json;
using System.Text.Json.Serialization;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>How a notice is stored: JSON with a version, read strictly. What cannot be read is a dead letter, never guessed at.</summary>
internal static class NoticePayload
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static string Write(Notice notice) => JsonSerializer.Serialize(new Stored(Version, notice.Title, notice.Text, notice.Link), Strict);

    /// <summary>The notice; null when it is not one of ours.</summary>
    public static Notice? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<Stored>(payload, Strict) is { V: Version } stored ? new Notice(stored.Title, stored.Text, stored.Link) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Stored(
        [property: JsonPropertyName("v")] int V,
        [property: JsonPropertyName("title")] string Title,
        [property: JsonPropertyName("text")] string Text,
        [property: JsonPropertyName("link")] string? Link);
}
