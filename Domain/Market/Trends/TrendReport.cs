using DiscordAH.Domain.Forecasting;

namespace DiscordAH.Domain.Market;

/// <summary>Everything a person sees when asking where a price is going; drawn by bot, panel, charts and reports alike.</summary>
/// <param name="Item">The item's facts.</param>
/// <param name="Variant">Which variant of it.</param>
/// <param name="VariantName">Its name for people.</param>
/// <param name="Realm">The realm that was asked for.</param>
/// <param name="Market">The market the price comes from: the realm's own, or the region's commodities.</param>
/// <param name="MarketName">The market's name for people.</param>
/// <param name="Current">What is on sale now; null when nothing is.</param>
/// <param name="PublishedAt">Publication time of the market's newest snapshot.</param>
/// <param name="From">Start of the range.</param>
/// <param name="To">End of the range.</param>
/// <param name="Trend">The trend over the range.</param>
/// <param name="Bars">The range in bars, ascending: hours up to 14 days, days beyond.</param>
/// <param name="Averages">Moving averages beside the bars, ascending; each only where it is defined.</param>
/// <param name="Season">The weekly swing; null when none is proven.</param>
/// <param name="Region">The price over the region; null for commodities and for what is on sale nowhere.</param>
/// <param name="Forecast">The newest forecast; null when there is too little history for one.</param>
public sealed record TrendReport(
    Item Item,
    VariantKey Variant,
    string VariantName,
    Realm Realm,
    MarketId Market,
    string MarketName,
    CurrentPrice? Current,
    DateTimeOffset PublishedAt,
    DateTimeOffset From,
    DateTimeOffset To,
    PriceTrend Trend,
    IReadOnlyList<PriceBar> Bars,
    IReadOnlyList<TrendPoint> Averages,
    PriceSeason? Season,
    RegionPrice? Region,
    PriceForecast? Forecast);
