using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Forecasting;

/// <summary>A point of a forecast that waits for its hour's price.</summary>
/// <param name="Forecast">The forecast's row.</param>
/// <param name="Horizon">Hours it looks ahead.</param>
/// <param name="Variant">The good.</param>
/// <param name="At">The hour.</param>
public readonly record struct DuePoint(long Forecast, int Horizon, VariantKey Variant, DateTimeOffset At);
