namespace DiscordAH.Domain.Alerts;

/// <summary>The price here is below, or above, the median of the region's other realms: <c>30% below other realms</c>. Not for commodities; nobody can say with fewer than three other realms.</summary>
/// <param name="Side">Which side.</param>
/// <param name="Percent">0 to 1000; below only less than 100.</param>
public sealed record RealmSpread(PriceSide Side, double Percent) : AlertCondition;
