namespace DiscordAH.Domain.Alerts;

/// <summary>
/// Cheaper than at any time of the last days: <c>new low of 30 days</c>. A new low is news for 24 hours (12 where one day is looked back): it is met while the price is
/// below all hours that are older, of which half must be known, and not above the lowest since. It stays while the price is within the hysteresis of the older ones' lowest.
/// </summary>
/// <param name="Days">Days looked back, 1 to 30.</param>
public sealed record NewLow(int Days) : AlertCondition;
