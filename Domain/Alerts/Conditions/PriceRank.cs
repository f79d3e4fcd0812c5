namespace DiscordAH.Domain.Alerts;

/// <summary>The price is among the lowest, or highest, of its own past: <c>price in lowest 10% of 30 days</c>. Equal prices count half.</summary>
/// <param name="Side">Below: lowest; above: highest.</param>
/// <param name="Percent">Share of its hours in percent, above 0, at most 50.</param>
/// <param name="Days">Days looked back, 1 to 30.</param>
public sealed record PriceRank(PriceSide Side, double Percent, int Days) : AlertCondition;
