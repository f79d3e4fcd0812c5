using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>How good some firings were. Changes are fractions, 0.05 is 5 % up.</summary>
/// <param name="Firings">How many.</param>
/// <param name="Judged">Of those, how many are a day old, so that the price after is known.</param>
/// <param name="GoodCalls">Of the judged, how many were good: the price went the other way after, or nothing better came within the day.</param>
/// <param name="ActedOn">How many were acted on.</param>
/// <param name="MedianChangeHour">Median change of the price an hour later; null when not known.</param>
/// <param name="MedianChangeDay">A day later.</param>
/// <param name="MedianChangeWeek">Seven days later.</param>
/// <param name="MedianMissed">How much better than the price told of the best one of the seven days was, in the median.</param>
/// <param name="Verdict">tooEarly, keep, tighten, loosen or drop.</param>
/// <param name="Advice">That in a sentence with the numbers.</param>
internal sealed record ScoreEntry(
    [property: JsonPropertyName("firings")] int Firings,
    [property: JsonPropertyName("judged")] int Judged,
    [property: JsonPropertyName("goodCalls")] int GoodCalls,
    [property: JsonPropertyName("actedOn")] int ActedOn,
    [property: JsonPropertyName("medianChangeHour")] double? MedianChangeHour,
    [property: JsonPropertyName("medianChangeDay")] double? MedianChangeDay,
    [property: JsonPropertyName("medianChangeWeek")] double? MedianChangeWeek,
    [property: JsonPropertyName("medianMissed")] double? MedianMissed,
    [property: JsonPropertyName("verdict")] string Verdict,
    [property: JsonPropertyName("advice")] string Advice)
{
    public static ScoreEntry Of(AlertScore score) => new(
        score.Firings, score.Judged, score.GoodCalls, score.ActedOn, Rounded(score.MedianChangeHour), Rounded(score.MedianChangeDay), Rounded(score.MedianChangeWeek), Rounded(score.MedianMissed),
        Word(score.Verdict), score.Advice);

    private static string Word(AlertVerdict verdict) => verdict switch
    {
        AlertVerdict.TooEarly => "tooEarly",
        AlertVerdict.Keep => "keep",
        AlertVerdict.Tighten => "tighten",
        AlertVerdict.Loosen => "loosen",
        AlertVerdict.Drop => "drop",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 4) : null;
}
