namespace DiscordAH.Domain.Alerts;

/// <summary>Notes on a firing what was done about it with one of its buttons.</summary>
internal static class FiringNote
{
    /// <summary>Notes it, when a button was pressed and the firing is one of these alerts'. The caller has looked whether the person may.</summary>
    /// <param name="firings">Where firings are kept.</param>
    /// <param name="firing">The firing; null when no button was pressed.</param>
    /// <param name="alerts">The alerts that were changed.</param>
    /// <param name="actor">Who.</param>
    /// <param name="deed">What was done.</param>
    /// <param name="at">When.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task WriteAsync(
        IFiringStore firings, long? firing, IReadOnlyCollection<AlertId> alerts, AlertActor actor, FiringDeed deed, DateTimeOffset at, CancellationToken ct)
    {
        if (firing is not { } id || await firings.FindAsync(id, ct) is not { } found || !alerts.Contains(found.Alert)) return;
        if (found.Owner == actor.User || actor.IsOfficer) await firings.NoteDeedAsync(id, found.Owner, deed, at, ct);
    }
}
