using System.Text.Json.Serialization;
using DiscordAH.Domain.Forecasting;

namespace DiscordAH.Panel.Api;

/// <summary>What a price is expected to do.</summary>
/// <param name="IssuedAt">The snapshot it was made after.</param>
/// <param name="Model">The method that foretold this good's own past best.</param>
/// <param name="Version">Version of the methods.</param>
/// <param name="BeatsNaive">Whether that method foretold unseen hours better than "it stays as it is". If not, only the intervals are worth anything.</param>
/// <param name="Mase">Its walk-forward error, scaled by the naive method's in-sample error.</param>
/// <param name="NaiveMase">The naive method's, scaled alike.</param>
/// <param name="Points">Hour by hour, ascending.</param>
/// <param name="Scored">Points of earlier forecasts of this good that were compared with what came; 0 before the first.</param>
/// <param name="Coverage80">Share of those within the 80 % interval; null before the first.</param>
/// <param name="Coverage95">Share of those within the 95 % interval; null before the first.</param>
internal sealed record ForecastAnswer(
    [property: JsonPropertyName("issued_at")] DateTimeOffset IssuedAt,
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("version")] int Version,
    [property: JsonPropertyName("beats_naive")] bool BeatsNaive,
    [property: JsonPropertyName("mase")] double? Mase,
    [property: JsonPropertyName("naive_mase")] double? NaiveMase,
    [property: JsonPropertyName("points")] IReadOnlyList<ForecastStep> Points,
    [property: JsonPropertyName("scored")] int Scored,
    [property: JsonPropertyName("coverage_80")] double? Coverage80,
    [property: JsonPropertyName("coverage_95")] double? Coverage95)
{
    public static ForecastAnswer? Of(PriceForecast? forecast) => forecast is null ? null : new ForecastAnswer(
        forecast.IssuedAt.ToUniversalTime(), forecast.Model, forecast.Version, forecast.BeatsNaive, Round(forecast.Mase), Round(forecast.NaiveMase),
        [.. forecast.Points.Select(point => new ForecastStep(
            point.At.ToUniversalTime(), point.Value.Value, point.Low80.Value, point.High80.Value, point.Low95.Value, point.High95.Value))],
        forecast.Record?.Scored ?? 0, Round(forecast.Record?.Coverage80), Round(forecast.Record?.Coverage95));

    // JSON has no infinity; an error scaled by nothing says nothing.
    private static double? Round(double? value) => value is { } number && double.IsFinite(number) ? Math.Round(number, 4) : null;
}
