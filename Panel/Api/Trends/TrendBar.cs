using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>An hour or a day of a price. Prices are cheapest unit prices in copper; null when it was not on sale.</summary>
/// <param name="From">Start.</param>
/// <param name="To">End, exclusive.</param>
/// <param name="Open">First price.</param>
/// <param name="High">Highest price.</param>
/// <param name="Low">Lowest price.</param>
/// <param name="Close">Last price.</param>
/// <param name="Mean">Mean price, weighted by units and time.</param>
/// <param name="MarketValue">Mean market value, weighted by time.</param>
/// <param name="Quantity">Mean units on sale.</param>
/// <param name="Listings">Mean number of auctions.</param>
/// <param name="Covered">Share that snapshots cover, above 0 to 1.</param>
/// <param name="OnSale">Share in which it was on sale.</param>
internal sealed record TrendBar(
    [property: JsonPropertyName("from")] DateTimeOffset From,
    [property: JsonPropertyName("to")] DateTimeOffset To,
    [property: JsonPropertyName("open")] long? Open,
    [property: JsonPropertyName("high")] long? High,
    [property: JsonPropertyName("low")] long? Low,
    [property: JsonPropertyName("close")] long? Close,
    [property: JsonPropertyName("mean")] long? Mean,
    [property: JsonPropertyName("market_value")] long? MarketValue,
    [property: JsonPropertyName("quantity")] double Quantity,
    [property: JsonPropertyName("listings")] double Listings,
    [property: JsonPropertyName("covered")] double Covered,
    [property: JsonPropertyName("on_sale")] double OnSale)
{
    public static TrendBar Of(PriceBar bar) => new(
        bar.From.ToUniversalTime(), bar.To.ToUniversalTime(), bar.Open?.Value, bar.High?.Value, bar.Low?.Value, bar.Close?.Value, bar.Mean?.Value, bar.MarketValue?.Value,
        Math.Round(bar.Quantity, 1), Math.Round(bar.Listings, 1), Math.Round(bar.Covered, 4), Math.Round(bar.OnSale, 4));
}
