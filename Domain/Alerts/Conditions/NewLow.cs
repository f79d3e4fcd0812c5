namespace DiscordAH.Domain.Alerts;

/// <summary>Cheaper than at any time of the last days: <c>new low of 30 days</c>.</summary>
/// <param name="Days">Days looked back, 1 to 30.</param>
public sealed record NewLow(int Days) : AlertCondition;
