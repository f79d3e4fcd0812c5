namespace DiscordAH.Domain.Alerts;

/// <summary>The price moved within a day by many times what it usually moves: <c>price moves 3 times its usual in 14 days</c>.</summary>
/// <param name="Times">Times the robust daily volatility, above 1, at most 50.</param>
/// <param name="Days">Days looked back, 1 to 30.</param>
public sealed record VolatilityBreakout(double Times, int Days) : AlertCondition;
