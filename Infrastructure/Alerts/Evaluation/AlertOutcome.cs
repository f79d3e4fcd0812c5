using DiscordAH.Domain.Alerts;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>What a snapshot does to an alert: only alerts that it changes have one.</summary>
/// <param name="Row">As it was stored; a person's change in the meantime wins.</param>
/// <param name="Alert">As it stands afterwards; null when it cannot be read.</param>
/// <param name="Firing">That it fires; null when it does not.</param>
/// <param name="PauseReason">Why it is paused; null when it is not.</param>
internal sealed record AlertOutcome(PriceAlertRow Row, PriceAlert? Alert, AlertFiring? Firing, string? PauseReason);
