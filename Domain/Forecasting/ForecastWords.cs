using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Forecasting;

/// <summary>What a forecast says, in plain sentences.</summary>
public static class ForecastWords
{
    private const double Ahead = 24;

    /// <summary>The part of a line: <c>in 24 h about 12g (80 %: 11g to 14g)</c>; null without a forecast.</summary>
    public static string? Short(PriceForecast? forecast)
    {
        if (Horizon(forecast) is not { } point) return null;
        return forecast!.BeatsNaive
            ? $"{In(forecast, point)} about {Money(point.Value)} (80 %: {Money(point.Low80)} to {Money(point.High80)})"
            : "no forecast beats “it stays as it is”";
    }

    /// <summary>What is expected, with its intervals and the method; says plainly when no method is better than "it stays as it is".</summary>
    public static string Sentence(PriceForecast? forecast)
    {
        if (Horizon(forecast) is not { } point) return "No forecast: there is too little history for one, or nothing is on sale.";
        var within = $"between {Money(point.Low80)} and {Money(point.High80)} with 80 % chance, {Money(point.Low95)} and {Money(point.High95)} with 95 %";
        return forecast!.BeatsNaive
            ? $"{Capital(In(forecast, point))} about {Money(point.Value)}: {within}. Method: {Method(forecast.Model)}{Better(forecast)}."
            : $"No method foretold this price better than “it stays as it is”, so there is no direction to tell. If it stays, it is {within}, {In(forecast, point)}.";
    }

    /// <summary>How earlier forecasts turned out: <c>Of 240 earlier forecasts of this good 81 % were inside the 80 % interval …</c></summary>
    public static string Record(PriceForecast forecast)
    {
        var (record, what) = forecast.Record is { Scored: > 0 } own ? (own, "of this good") : (forecast.Overall, "of all goods");
        return record is { Scored: > 0 } known
            ? string.Create(CultureInfo.InvariantCulture,
                $"Of {known.Scored:#,0} earlier {(known.Scored == 1 ? "forecast" : "forecasts")} {what} {TrendWords.Percent(known.Coverage80)} were inside the 80 % interval and {TrendWords.Percent(known.Coverage95)} inside the 95 % one.")
            : "No earlier forecast has come due yet, so its intervals are not measured.";
    }

    /// <summary>A method's name for people.</summary>
    public static string Method(string model) => model switch
    {
        "naive" => "“it stays as it is”",
        "seasonal-naive" => "the same hour of the last week",
        "ses" => "exponential smoothing",
        "holt" or "damped-holt" => "damped trend (Holt)",
        "theta" => "Theta",
        "median" or "combination" => "median of the methods",
        _ => model,
    };

    /// <summary>The point people are told of: a day ahead, or the last one before.</summary>
    public static ForecastPoint? Horizon(PriceForecast? forecast)
    {
        if (forecast is not { Points.Count: > 0 }) return null;
        foreach (var point in forecast.Points)
        {
            if ((point.At - forecast.IssuedAt).TotalHours >= Ahead - 0.5) return point;
        }

        return forecast.Points[^1];
    }

    private static string Better(PriceForecast forecast) =>
        forecast.NaiveMase > 0 && forecast.Mase < forecast.NaiveMase ? $", whose error on this good was {TrendWords.Percent(1 - (forecast.Mase / forecast.NaiveMase))} smaller than that of “it stays as it is”" : "";

    private static string In(PriceForecast forecast, ForecastPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"in {Math.Max(1, (point.At - forecast.IssuedAt).TotalHours):0} h");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Money(Common.Copper amount) => TrendWords.Money(amount);
}
