namespace DiscordAH.Domain.Alerts;

/// <summary>On sale for the first time in some days, in which the market was read: <c>first listing in 14 days</c>.</summary>
/// <param name="Days">Days looked back, 1 to 30.</param>
public sealed record FirstListing(int Days) : AlertCondition;
