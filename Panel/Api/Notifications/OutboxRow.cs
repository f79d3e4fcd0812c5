using System.Text.Json.Serialization;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Panel.Api;

/// <summary>A message to a person or channel.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Channel">discord_dm or discord_channel.</param>
/// <param name="Target">Whom it is for.</param>
/// <param name="Payload">What it says, as stored.</param>
/// <param name="State">pending, delivered or dead.</param>
/// <param name="Attempts">Attempts made.</param>
/// <param name="Reason">Why the last attempt failed; null when it did not.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="EndedAt">When it was delivered or given up.</param>
internal sealed record OutboxRow(
    [property: JsonPropertyName("id")] long Id,
    [property: JsonPropertyName("channel")] string Channel,
    [property: JsonPropertyName("target")] string Target,
    [property: JsonPropertyName("payload")] string Payload,
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("attempts")] int Attempts,
    [property: JsonPropertyName("reason")] string? Reason,
    [property: JsonPropertyName("created_at")] DateTimeOffset CreatedAt,
    [property: JsonPropertyName("ended_at")] DateTimeOffset? EndedAt)
{
    public static OutboxRow Of(OutboxEntry entry) => new(
        entry.Id, entry.Channel, entry.Target, entry.Payload, entry.State.ToString().ToLowerInvariant(), entry.Attempts, entry.LastError,
        entry.CreatedAt.ToUniversalTime(), entry.EndedAt?.ToUniversalTime());
}
