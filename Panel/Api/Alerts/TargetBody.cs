using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>Where an alert tells.</summary>
/// <param name="Way">person: as its owner's preferences say. channel: in a channel of the guild, for officers.</param>
/// <param name="Channel">Discord's id of the channel, as text; only for channel.</param>
internal sealed record TargetBody([property: JsonPropertyName("way")] string Way, [property: JsonPropertyName("channel")] string? Channel = null)
{
    public const string Person = "person";
    public const string InChannel = "channel";

    public static TargetBody Of(AlertTarget target) =>
        target.Way == AlertWay.Channel ? new TargetBody(InChannel, target.Channel?.ToString()) : new TargetBody(Person);
}
