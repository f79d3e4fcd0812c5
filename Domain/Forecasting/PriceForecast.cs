using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Forecasting;

/// <summary>What a price is expected to do in the next days.</summary>
/// <param name="Market">The market.</param>
/// <param name="Variant">The good.</param>
/// <param name="IssuedAt">The snapshot it was made after.</param>
/// <param name="Model">The method that won on this good's own past: <c>theta</c>, <c>seasonal-naive</c> and so on.</param>
/// <param name="Version">Version of the methods; forecasts of different versions are not scored together.</param>
/// <param name="BeatsNaive">Whether that method foretold unseen hours better than "it stays as it is". If not, people are told so instead of a curve.</param>
/// <param name="Mase">Its walk-forward error, scaled by the naive method's in-sample error (MASE as in M4).</param>
/// <param name="NaiveMase">The naive method's walk-forward error, scaled alike.</param>
/// <param name="SeasonalMase">The seasonal naive method's, scaled alike.</param>
/// <param name="Points">Hour by hour, ascending; the naive method's where nothing beats it, for its interval is still worth knowing.</param>
/// <param name="Record">How earlier forecasts of this good turned out; null before the first was scored.</param>
/// <param name="Overall">How all scored forecasts of this version turned out; null before the first was scored.</param>
public sealed record PriceForecast(
    MarketId Market,
    VariantKey Variant,
    DateTimeOffset IssuedAt,
    string Model,
    int Version,
    bool BeatsNaive,
    double Mase,
    double NaiveMase,
    double SeasonalMase,
    IReadOnlyList<ForecastPoint> Points,
    ForecastRecord? Record,
    ForecastRecord? Overall);
