namespace DiscordAH.Domain.Alerts;

/// <summary>What an alert remembers between two snapshots.</summary>
/// <param name="IsArmed">It fires when its condition comes true. Not so after it fired, until the condition was left.</param>
/// <param name="Attends">It would fire, but something holds it back (cool-down, snooze, hours): it is judged at every snapshot of its market, changed or not.</param>
/// <param name="FiredAt">The snapshot it fired at last; null before the first time.</param>
/// <param name="SnoozedUntil">It does not fire before; null for not snoozed.</param>
/// <param name="UntilRecovered">It does not fire until the good has been at its usual price again.</param>
public sealed record AlertState(bool IsArmed = true, bool Attends = false, DateTimeOffset? FiredAt = null, DateTimeOffset? SnoozedUntil = null, bool UntilRecovered = false);
