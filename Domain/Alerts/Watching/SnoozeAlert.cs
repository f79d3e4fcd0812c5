using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Silences an alert for a while.</summary>
public sealed class SnoozeAlert(IAlertStore alerts, IFiringStore firings, TimeProvider clock)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    private readonly AlertEdit _edit = new(alerts, firings, clock);

    /// <summary>Snoozes.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="alert">Which.</param>
    /// <param name="length">For so long: then it tells again if it is still so; null until the price has recovered.</param>
    /// <param name="firing">The firing whose button was pressed; null for none.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The alert, or <see cref="AlertErrors.UnknownAlert"/>, <see cref="AlertErrors.BadSnooze"/>.</returns>
    public async Task<Result<PriceAlert>> RunAsync(AlertActor actor, AlertId alert, TimeSpan? length, long? firing, CancellationToken ct)
    {
        if (length is { } asked && (asked < Shortest || asked > Longest)) return new AlertErrors.BadSnooze();
        return await _edit.RunAsync(actor, alert, firing, FiringDeed.Snoozed, one => Task.FromResult<Result<PriceAlert>>(one with { State = Snoozed(one.State, length) }), ct);
    }

    // For a time: armed, and looked at with every snapshot, so that it tells when the time is over and it is still so though nothing changed.
    // Until recovered: as it is, the next judgement that calls the price usual ends it.
    private AlertState Snoozed(AlertState state, TimeSpan? length) => length is { } time
        ? state with { IsArmed = true, Attends = true, SnoozedUntil = clock.GetUtcNow() + time, UntilRecovered = false }
        : state with { SnoozedUntil = null, UntilRecovered = true };
}
