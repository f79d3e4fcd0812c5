using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>One hour, day, week or month of a price history: what the minimum price and the quantity did within it.</summary>
/// <param name="From">Start.</param>
/// <param name="To">End, exclusive.</param>
/// <param name="Open">Minimum price at its first covered moment on sale; null when it was not on sale in it.</param>
/// <param name="High">Highest minimum price; null likewise.</param>
/// <param name="Low">Lowest minimum price; null likewise.</param>
/// <param name="Close">Minimum price at its last covered moment on sale; null likewise.</param>
/// <param name="Mean">Minimum price weighted by units on sale and time, rounded to copper; null likewise.</param>
/// <param name="MarketValue">Market value weighted by time on sale, rounded to copper; null likewise.</param>
/// <param name="Quantity">Units on sale averaged over the covered time, times without any included.</param>
/// <param name="Listings">Auctions averaged likewise.</param>
/// <param name="Covered">Share of the bar that snapshots cover, above 0 to 1; a bar that no snapshot covers is left out of a series.</param>
/// <param name="OnSale">Share of the bar in which it was on sale, 0 to <paramref name="Covered"/>.</param>
/// <param name="Sold">Units sold in it, inferred (see <see cref="SaleFigures"/>); null where that is not known, as for hours.</param>
public readonly record struct PriceBar(
    DateTimeOffset From,
    DateTimeOffset To,
    Copper? Open,
    Copper? High,
    Copper? Low,
    Copper? Close,
    Copper? Mean,
    Copper? MarketValue,
    double Quantity,
    double Listings,
    double Covered,
    double OnSale,
    double? Sold = null)
{
    /// <summary>Its length.</summary>
    public TimeSpan Length => To - From;
}
