using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Forecasting;

/// <summary>A forecast for one hour.</summary>
/// <param name="At">The hour it is for.</param>
/// <param name="Value">Expected minimum price.</param>
/// <param name="Low80">Lower end of the 80 % interval.</param>
/// <param name="High80">Upper end of it.</param>
/// <param name="Low95">Lower end of the 95 % interval.</param>
/// <param name="High95">Upper end of it.</param>
public readonly record struct ForecastPoint(DateTimeOffset At, Copper Value, Copper Low80, Copper High80, Copper Low95, Copper High95);
