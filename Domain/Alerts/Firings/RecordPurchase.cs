using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Notes that a person bought what an alert told of.</summary>
public sealed class RecordPurchase(IFiringStore firings, IAlertStore alerts, TimeProvider clock)
{
    /// <summary>Notes it.</summary>
    /// <returns>The firing, or <see cref="AlertErrors.UnknownAlert"/>.</returns>
    public async Task<Result<AlertFiring>> RunAsync(AlertActor actor, long firing, CancellationToken ct)
    {
        if (await FiringAccess.FindAsync(firings, alerts, actor, firing, ct) is not var (found, _)) return new AlertErrors.UnknownAlert(default);
        if (!await firings.NoteDeedAsync(firing, found.Owner, FiringDeed.Bought, clock.GetUtcNow(), ct)) return new AlertErrors.UnknownAlert(found.Alert);
        return await firings.FindAsync(firing, ct) is { } noted ? noted : new AlertErrors.UnknownAlert(found.Alert);
    }
}
