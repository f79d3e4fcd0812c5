namespace DiscordAH.Domain.Alerts;

/// <summary>The quantity on sale dropped, or rose, against its median: <c>quantity 60% below median of 7 days</c>.</summary>
/// <param name="Side">Below: a drop; above: a rise.</param>
/// <param name="Percent">Percent of the median; of a drop less than 100, of a rise at most 10,000.</param>
/// <param name="Days">Days looked back, 1 to 30.</param>
public sealed record SupplyShock(PriceSide Side, double Percent, int Days) : AlertCondition;
