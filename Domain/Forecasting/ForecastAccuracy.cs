namespace DiscordAH.Domain.Forecasting;

/// <summary>How forecasts of a version that looked about as far turned out.</summary>
/// <param name="Version">The version.</param>
/// <param name="Hours">Longest horizon of the range, see <see cref="ErrorPool.Bucket"/>.</param>
/// <param name="Record">What was scored.</param>
/// <param name="Unscored">Points whose hour came without a price: the market was not read, or nothing was on sale.</param>
public sealed record ForecastAccuracy(int Version, int Hours, ForecastRecord Record, long Unscored);
