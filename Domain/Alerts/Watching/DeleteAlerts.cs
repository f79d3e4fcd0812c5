using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Deletes alerts: one, several, or a whole bulk.</summary>
public sealed class DeleteAlerts(IAlertStore alerts, IFiringStore firings, TimeProvider clock)
{
    /// <summary>Deletes those of <paramref name="ids"/> that the person may delete: own ones, and as an officer the guild's channel alerts.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="ids">Which.</param>
    /// <param name="firing">The firing whose button was pressed; null for none.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>How many were deleted, or <see cref="AlertErrors.UnknownAlert"/> when none was.</returns>
    public async Task<Result<int>> RunAsync(AlertActor actor, IReadOnlyCollection<AlertId> ids, long? firing, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        var owned = wanted.Count == 0 ? 0 : await alerts.DeleteAsync(actor.User, wanted, ct);
        var others = owned < wanted.Count ? await ChannelAlertsAsync(actor, wanted, ct) : [];
        var deleted = owned + (others.Count == 0 ? 0 : await alerts.DeleteAsync(null, others, ct));
        if (deleted == 0) return new AlertErrors.UnknownAlert(wanted.FirstOrDefault());
        await FiringNote.WriteAsync(firings, firing, wanted, actor, FiringDeed.Deleted, clock.GetUtcNow(), ct);
        return deleted;
    }

    private async Task<List<AlertId>> ChannelAlertsAsync(AlertActor actor, List<AlertId> wanted, CancellationToken ct) => actor is { IsOfficer: true, Guild: { } guild }
        ? [.. (await alerts.OfGuildChannelsAsync(guild, ct)).Where(alert => AlertAccess.May(actor, alert)).Select(alert => alert.Id).Intersect(wanted)]
        : [];
}
