namespace DiscordAH.Domain.Market;

/// <summary>A market's next question.</summary>
/// <param name="Rhythm">The market.</param>
/// <param name="Expected">When its next publication is expected; null when it was never read.</param>
/// <param name="At">When it is to be asked; at or before now when it is due.</param>
/// <param name="Reason">Why then.</param>
public sealed record PlannedCheck(MarketRhythm Rhythm, DateTimeOffset? Expected, DateTimeOffset At, CheckReason Reason);
