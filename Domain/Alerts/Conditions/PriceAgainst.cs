namespace DiscordAH.Domain.Alerts;

/// <summary>The price is some percent below, or above, what it usually is: <c>30% below median of 14 days</c>.</summary>
/// <param name="Side">Which side.</param>
/// <param name="Percent">0 to 1000; below only less than 100.</param>
/// <param name="Reference">What is usual.</param>
/// <param name="Days">Days looked back, 1 to 30; 14 for the weighted value.</param>
public sealed record PriceAgainst(PriceSide Side, double Percent, PriceReference Reference, int Days) : AlertCondition;
