using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Reports;

/// <summary>A good's past in days, and what is expected of it.</summary>
/// <param name="Market">Where it is sold.</param>
/// <param name="Variant">The good.</param>
/// <param name="Days">Daily bars, ascending.</param>
/// <param name="Forecast">The forecast; null when there is none.</param>
public sealed record GoodHistory(MarketId Market, VariantKey Variant, IReadOnlyList<PriceBar> Days, PriceForecast? Forecast = null);
