namespace DiscordAH.Domain.Forecasting;

/// <summary>How earlier forecasts of a kind turned out, once their hour had come.</summary>
/// <param name="Scored">Points compared with what came.</param>
/// <param name="Coverage80">Share of them within the 80 % interval, 0 to 1.</param>
/// <param name="Coverage95">Share of them within the 95 % interval.</param>
/// <param name="Error">Mean absolute error as a fraction of the price that came.</param>
public sealed record ForecastRecord(int Scored, double Coverage80, double Coverage95, double Error);
