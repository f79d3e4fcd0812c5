using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>When a rule would have fired.</summary>
/// <param name="At">The snapshot.</param>
/// <param name="Price">The price then; null when nothing was on sale.</param>
/// <param name="Quantity">Units on sale.</param>
public sealed record PastFiring(DateTimeOffset At, Copper? Price, long Quantity);
