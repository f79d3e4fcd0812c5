using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Changes an alert with one button: whatever stands is changed, and read again when a judgement wrote in between.</summary>
internal sealed class AlertEdit(IAlertStore alerts, IFiringStore firings, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>Changes it.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">Which.</param>
    /// <param name="firing">The firing whose button was pressed; null for none.</param>
    /// <param name="deed">What is noted on it.</param>
    /// <param name="change">What the alert becomes.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The alert as it stands now, <see cref="AlertErrors.UnknownAlert"/>, <see cref="AlertErrors.Changed"/>, or the change's refusal.</returns>
    public async Task<Result<PriceAlert>> RunAsync(
        AlertActor actor, AlertId id, long? firing, FiringDeed deed, Func<PriceAlert, Task<Result<PriceAlert>>> change, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await alerts.FindAsync(id, ct) is not { } alert || !AlertAccess.May(actor, alert)) return new AlertErrors.UnknownAlert(id);
            var changed = await change(alert);
            if (!changed.Succeeded) return changed.Error;
            if (!await alerts.TrySaveAsync(changed.Value, ct)) continue;
            await FiringNote.WriteAsync(firings, firing, [id], actor, deed, clock.GetUtcNow(), ct);
            return await alerts.FindAsync(id, ct) is { } saved ? saved : new AlertErrors.UnknownAlert(id);
        }

        return new AlertErrors.Changed();
    }
}
