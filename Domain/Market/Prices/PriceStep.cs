using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>A regular step of a price history: what the minimum price and the quantity did within it.</summary>
/// <param name="From">Start of the step.</param>
/// <param name="Length">Its length.</param>
/// <param name="Open">Minimum price at its first covered moment on sale; null when it was not on sale in it.</param>
/// <param name="Close">Minimum price at its last covered moment on sale; null likewise.</param>
/// <param name="Lowest">Lowest minimum price; null likewise.</param>
/// <param name="Highest">Highest minimum price; null likewise.</param>
/// <param name="Mean">Minimum price averaged over the time on sale, rounded; null likewise.</param>
/// <param name="MarketValue">Market value averaged likewise; null likewise.</param>
/// <param name="Quantity">Units on sale averaged over the covered time, times without any included.</param>
/// <param name="Covered">Share of the step that snapshots cover, 0 to 1; a step that no snapshot covers is left out of a series.</param>
public readonly record struct PriceStep(
    DateTimeOffset From,
    TimeSpan Length,
    Copper? Open,
    Copper? Close,
    Copper? Lowest,
    Copper? Highest,
    Copper? Mean,
    Copper? MarketValue,
    double Quantity,
    double Covered);
