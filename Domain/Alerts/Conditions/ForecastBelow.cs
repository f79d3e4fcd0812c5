using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>
/// The forecast says that the price falls below an amount: <c>forecast below 45g within 24 hours</c>. The forecast is made anew at 0 and 12 o'clock UTC from the 14 days
/// before, by the method that did best in those; where none is better than that nothing changes, nobody can say.
/// </summary>
/// <param name="Price">The amount.</param>
/// <param name="Hours">Within so many hours, 1 to 48.</param>
public sealed record ForecastBelow(Copper Price, int Hours) : AlertCondition;
