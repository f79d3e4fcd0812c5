using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Whether a channel can be told.</summary>
public interface IAlertChannels
{
    /// <summary>What is missing for a person to have the bot write there, in a sentence that says whose permission; null when nothing is.</summary>
    Task<string?> WhatIsMissingAsync(GuildId guild, ChannelId channel, UserId person, CancellationToken ct);
}
