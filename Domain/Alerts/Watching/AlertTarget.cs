using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Where an alert tells.</summary>
/// <param name="Way">The person, or a channel.</param>
/// <param name="Guild">The guild of the channel; null for the person.</param>
/// <param name="Channel">The channel; null for the person.</param>
public sealed record AlertTarget(AlertWay Way, GuildId? Guild = null, ChannelId? Channel = null)
{
    /// <summary>The person.</summary>
    public static AlertTarget Person { get; } = new(AlertWay.Person);
}
