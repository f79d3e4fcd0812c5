using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>Where a price is going.</summary>
/// <param name="ItemId">Blizzard's item id.</param>
/// <param name="ItemName">The variant's name in English.</param>
/// <param name="Variant">The variant these numbers are of.</param>
/// <param name="Realm">The realm, with region.</param>
/// <param name="Market">The auction house's number; negative for a region's commodities.</param>
/// <param name="MarketName">The auction house's name.</param>
/// <param name="AsOf">Publication time of the newest snapshot; the range ends with it.</param>
/// <param name="AgeSeconds">How old that is.</param>
/// <param name="Range">24h, 7d, 14d, 30d or 90d.</param>
/// <param name="From">Start of the range.</param>
/// <param name="To">End of the range.</param>
/// <param name="Trend">The figures.</param>
/// <param name="Bars">The range in hours (up to 14d) or days, ascending; those that no snapshot covers are missing.</param>
/// <param name="Averages">Moving averages over a quarter of the range, one point at the end of each bar with a price.</param>
/// <param name="Season">How the price swings over the week; null unless the swing foretold unseen weeks better than none did.</param>
/// <param name="Region">The price over the region's realms; null for commodities and for what is on sale nowhere.</param>
/// <param name="Forecast">The newest forecast; null with too little history.</param>
internal sealed record TrendAnswer(
    [property: JsonPropertyName("item_id")] int ItemId,
    [property: JsonPropertyName("item_name")] string ItemName,
    [property: JsonPropertyName("variant")] string Variant,
    [property: JsonPropertyName("realm")] string Realm,
    [property: JsonPropertyName("market")] int Market,
    [property: JsonPropertyName("market_name")] string MarketName,
    [property: JsonPropertyName("as_of")] DateTimeOffset AsOf,
    [property: JsonPropertyName("age_seconds")] long AgeSeconds,
    [property: JsonPropertyName("range")] string Range,
    [property: JsonPropertyName("from")] DateTimeOffset From,
    [property: JsonPropertyName("to")] DateTimeOffset To,
    [property: JsonPropertyName("trend")] TrendNumbers Trend,
    [property: JsonPropertyName("bars")] IReadOnlyList<TrendBar> Bars,
    [property: JsonPropertyName("averages")] IReadOnlyList<AveragePoint> Averages,
    [property: JsonPropertyName("season")] SeasonAnswer? Season,
    [property: JsonPropertyName("region")] RegionPriceAnswer? Region,
    [property: JsonPropertyName("forecast")] ForecastAnswer? Forecast)
{
    /// <summary>The answer with an age of 0.</summary>
    public static TrendAnswer Of(TrendReport report) => new(
        report.Variant.Item.Value, report.VariantName, report.Variant.ToString(), RealmText.Slug(report.Realm), report.Market.Value, report.MarketName,
        report.PublishedAt.ToUniversalTime(), 0, report.Trend.Range.Name(), report.From.ToUniversalTime(), report.To.ToUniversalTime(), TrendNumbers.Of(report.Trend),
        [.. report.Bars.Select(TrendBar.Of)], [.. report.Averages.Select(AveragePoint.Of)],
        report.Season is { } season ? new SeasonAnswer(season.Weeks, Math.Round(season.Gain, 4), [.. season.Factors.Select(factor => Math.Round(factor, 4))]) : null,
        RegionPriceAnswer.Of(report.Region), ForecastAnswer.Of(report.Forecast));
}
