using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Panel.Alerts;

/// <summary>The alerts that a person may see: own ones, and as an officer the guild's channel alerts. All others are as if they were not there.</summary>
internal sealed class AlertSight(IAlertStore alerts)
{
    /// <summary>All of them, own ones first.</summary>
    public async Task<IReadOnlyList<PriceAlert>> AllAsync(AlertActor actor, CancellationToken ct)
    {
        var own = await alerts.OfOwnerAsync(actor.User, ct);
        if (!actor.IsOfficer || actor.Guild is not { } guild) return own;
        return [.. own, .. (await alerts.OfGuildChannelsAsync(guild, ct)).Where(alert => alert.Owner != actor.User)];
    }

    /// <summary>One of them.</summary>
    /// <returns>The alert, or <see cref="AlertErrors.UnknownAlert"/>.</returns>
    public async Task<Result<PriceAlert>> FindAsync(AlertActor actor, AlertId id, CancellationToken ct)
    {
        if (await alerts.FindAsync(id, ct) is { } alert && Sees(actor, alert)) return alert;
        return new AlertErrors.UnknownAlert(id);
    }

    /// <summary>The alerts of a bulk, empty for none.</summary>
    public async Task<IReadOnlyList<PriceAlert>> OfBatchAsync(AlertActor actor, long batch, CancellationToken ct) =>
        [.. (await AllAsync(actor, ct)).Where(alert => alert.Batch == batch)];

    private static bool Sees(AlertActor actor, PriceAlert alert) =>
        alert.Owner == actor.User || (actor is { IsOfficer: true, Guild: { } guild } && alert.Target.Way == AlertWay.Channel && alert.Target.Guild == guild);
}
