using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Whether a person may have alerts told somewhere.</summary>
internal sealed class TargetCheck(IEnumerable<IAlertChannels> channels)
{
    private readonly IAlertChannels? _channels = channels.FirstOrDefault();

    /// <summary>Why not: <see cref="AlertErrors.OfficersOnly"/> or <see cref="AlertErrors.ChannelUnusable"/>; null when the person may.</summary>
    public async Task<Error?> WhyNotAsync(AlertActor actor, AlertTarget target, CancellationToken ct)
    {
        if (target.Way == AlertWay.Person) return null;
        if (!actor.IsOfficer || actor.Guild is null) return new AlertErrors.OfficersOnly();
        if (target.Channel is not { } channel || target.Guild is not { } guild || guild != actor.Guild) return new AlertErrors.ChannelUnusable("Choose a channel of this server.");

        // A panel that runs without the bot cannot ask Discord.
        if (_channels is null) return new AlertErrors.ChannelUnusable("Channels can be chosen with /alert create in Discord only.");
        return await _channels.WhatIsMissingAsync(guild, channel, actor.User, ct) is { } missing ? new AlertErrors.ChannelUnusable(missing) : null;
    }
}
