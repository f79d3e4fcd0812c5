using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>The forecast says that the price falls below an amount: <c>forecast below 45g within 24 hours</c>.</summary>
/// <param name="Price">The amount.</param>
/// <param name="Hours">Within so many hours, 1 to 48.</param>
public sealed record ForecastBelow(Copper Price, int Hours) : AlertCondition;
