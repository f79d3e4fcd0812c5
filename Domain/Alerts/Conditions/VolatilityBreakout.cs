namespace DiscordAH.Domain.Alerts;

/// <summary>
/// The price moved within a day by many times what it usually moves: <c>price moves 3 times its usual in 14 days</c>. |ln(price / price 24 hours before)| against the robust
/// daily volatility of the days before that day (3 percent at least), up or down.
/// </summary>
/// <param name="Times">Times the robust daily volatility, above 1, at most 50.</param>
/// <param name="Days">Days looked back, 2 to 30: the last is the move itself.</param>
public sealed record VolatilityBreakout(double Times, int Days) : AlertCondition;
