namespace DiscordAH.Domain.Alerts;

/// <summary>Who may see a firing: whose it is, and as long as its alert stands an officer of the guild whose channel it tells.</summary>
internal static class FiringAccess
{
    /// <summary>The firing and its alert as it stands now; null when there is none, or when it is not for this person.</summary>
    public static async Task<(AlertFiring Firing, PriceAlert? Alert)?> FindAsync(IFiringStore firings, IAlertStore alerts, AlertActor actor, long id, CancellationToken ct)
    {
        if (await firings.FindAsync(id, ct) is not { } firing) return null;
        var alert = await alerts.FindAsync(firing.Alert, ct);
        return firing.Owner == actor.User || (alert is not null && AlertAccess.May(actor, alert)) ? (firing, alert) : null;
    }
}
