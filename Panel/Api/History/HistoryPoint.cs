using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>Numbers from one moment on, or of one bar: an hour, a day, a week or a month.</summary>
/// <param name="At">When: of the snapshot, or the bar's start. UTC.</param>
/// <param name="Minimum">Cheapest unit price, of a bar the lowest within it; null when nothing was on sale.</param>
/// <param name="MarketValue">Market value, of a bar weighted by time; null when nothing was on sale.</param>
/// <param name="Median">Median unit price by quantity; null when nothing was on sale, and for bars.</param>
/// <param name="Quantity">Units on sale, of a bar on average; at least 1 when it was on sale at all.</param>
/// <param name="Auctions">Listings, of a bar on average.</param>
/// <param name="Open">Cheapest unit price as the bar began; null when nothing was on sale, and for single changes, as all that follow.</param>
/// <param name="High">Highest that the cheapest unit price rose to.</param>
/// <param name="Low">Lowest that it fell to.</param>
/// <param name="Close">What it was as the bar ended.</param>
/// <param name="Mean">Its mean, weighted by units and time.</param>
/// <param name="Sold">Units sold, inferred; null where that was not observed, and for hours.</param>
/// <param name="Covered">Share of the bar that was read, 0 to 1; the last one is still growing.</param>
/// <param name="OnSale">Share of the bar in which it was on sale.</param>
internal sealed record HistoryPoint(
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("minimum")] Money? Minimum,
    [property: JsonPropertyName("market_value")] Money? MarketValue,
    [property: JsonPropertyName("median")] Money? Median,
    [property: JsonPropertyName("quantity")] long Quantity,
    [property: JsonPropertyName("auctions")] int Auctions,
    [property: JsonPropertyName("open")] Money? Open = null,
    [property: JsonPropertyName("high")] Money? High = null,
    [property: JsonPropertyName("low")] Money? Low = null,
    [property: JsonPropertyName("close")] Money? Close = null,
    [property: JsonPropertyName("mean")] Money? Mean = null,
    [property: JsonPropertyName("sold")] double? Sold = null,
    [property: JsonPropertyName("covered")] double? Covered = null,
    [property: JsonPropertyName("on_sale")] double? OnSale = null)
{
    public static HistoryPoint Of(PricePoint point) => new(
        point.At.ToUniversalTime(), Money.Of(point.Minimum, point.Quantity), Money.Of(point.MarketValue, point.Quantity), Money.Of(point.Median, point.Quantity),
        point.Quantity, point.Auctions);

    public static HistoryPoint Of(PriceBar bar) => new(
        bar.From.ToUniversalTime(), Money.Of(bar.Low), Money.Of(bar.MarketValue), null, AtLeastOne(bar, bar.Quantity), (int)AtLeastOne(bar, bar.Listings),
        Money.Of(bar.Open), Money.Of(bar.High), Money.Of(bar.Low), Money.Of(bar.Close), Money.Of(bar.Mean), bar.Sold, Math.Round(bar.Covered, 4), Math.Round(bar.OnSale, 4));

    // Zero says that it was not on sale.
    private static long AtLeastOne(in PriceBar bar, double average) => bar.OnSale > 0 ? Math.Max(1, (long)Math.Round(average)) : 0;
}
