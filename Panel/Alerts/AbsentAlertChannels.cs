using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Panel.Alerts;

/// <summary>In a panel without the bot nobody can ask Discord what may be written where.</summary>
internal sealed class AbsentAlertChannels : IAlertChannels
{
    public Task<string?> WhatIsMissingAsync(GuildId guild, ChannelId channel, UserId person, CancellationToken ct) =>
        Task.FromResult<string?>("Channels are chosen in Discord: use /alert create there.");
}
