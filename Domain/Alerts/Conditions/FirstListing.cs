namespace DiscordAH.Domain.Alerts;

/// <summary>
/// On sale for the first time in some days, in which the market was read (four fifths of them): <c>first listing in 14 days</c>. It is news for 24 hours (12 where one day
/// is looked back), and stays while it is on sale without a break.
/// </summary>
/// <param name="Days">Days looked back, 1 to 30.</param>
public sealed record FirstListing(int Days) : AlertCondition;
