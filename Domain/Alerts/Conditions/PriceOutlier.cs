namespace DiscordAH.Domain.Alerts;

/// <summary>The price lies so many robust standard deviations from its own median (<see cref="Market.PricePlace.ZScore"/>): <c>price 3 deviations below 14 days</c>.</summary>
/// <param name="Side">Which side.</param>
/// <param name="Deviations">Above 0, at most 20.</param>
/// <param name="Days">Days looked back, 1 to 30.</param>
public sealed record PriceOutlier(PriceSide Side, double Deviations, int Days) : AlertCondition;
