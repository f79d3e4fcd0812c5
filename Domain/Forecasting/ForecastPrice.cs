using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Forecasting;

/// <summary>Foretells a price: the forecast issued after the market's newest snapshot, made and kept now when there is none yet.</summary>
public sealed class ForecastPrice
{
    /// <summary>Foretells.</summary>
    /// <param name="market">The market.</param>
    /// <param name="variant">The good.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The forecast; null when there is too little history, or nothing is on sale.</returns>
    public Task<PriceForecast?> RunAsync(MarketId market, VariantKey variant, CancellationToken ct) => throw new NotImplementedException();
}
