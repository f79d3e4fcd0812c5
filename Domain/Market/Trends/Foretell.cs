using DiscordAH.Domain.Forecasting;

namespace DiscordAH.Domain.Market;

/// <summary>Gives the newest forecast of a good (<see cref="ForecastPrice"/>); null when there is too little history for one.</summary>
public delegate Task<PriceForecast?> Foretell(MarketId market, VariantKey variant, CancellationToken ct);
