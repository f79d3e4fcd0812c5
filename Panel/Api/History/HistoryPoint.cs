using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>Numbers from one moment on, or of one bucket.</summary>
/// <param name="At">When: of the snapshot, or the bucket's start. UTC.</param>
/// <param name="Minimum">Cheapest unit price; null when nothing was on sale.</param>
/// <param name="MarketValue">Market value; null when nothing was on sale.</param>
/// <param name="Median">Median unit price by quantity; null when nothing was on sale.</param>
/// <param name="Quantity">Units on sale.</param>
/// <param name="Auctions">Listings.</param>
internal sealed record HistoryPoint(
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("minimum")] Money? Minimum,
    [property: JsonPropertyName("market_value")] Money? MarketValue,
    [property: JsonPropertyName("median")] Money? Median,
    [property: JsonPropertyName("quantity")] long Quantity,
    [property: JsonPropertyName("auctions")] int Auctions)
{
    public static HistoryPoint Of(PricePoint point) => new(
        point.At.ToUniversalTime(), Money.Of(point.Minimum, point.Quantity), Money.Of(point.MarketValue, point.Quantity), Money.Of(point.Median, point.Quantity),
        point.Quantity, point.Auctions);
}
