using System.Globalization;

namespace DiscordAH.Domain.Alerts;

/// <summary>A verdict as a sentence with its numbers.</summary>
internal static class AlertAdvice
{
    /// <summary>What a score suggests, in a sentence or two.</summary>
    /// <param name="score">The score with its verdict.</param>
    /// <param name="watched">How long was watched.</param>
    /// <param name="isOne">Whether it is of one alert.</param>
    /// <param name="isSelling">Whether all of its firings are a seller's.</param>
    public static string Of(AlertScore score, TimeSpan watched, bool isOne, bool isSelling)
    {
        var it = isOne ? "it" : "them";
        return score.Verdict switch
        {
            AlertVerdict.Loosen => Text($"Not one firing in {watched.TotalDays:0} days. Loosen it, or leave it if you wait for something rare."),
            AlertVerdict.TooEarly when score.Firings == 0 => "Nothing fired yet.",
            AlertVerdict.TooEarly => Text($"{score.Judged} of {Times(score.Firings)} {(score.Judged == 1 ? "is" : "are")} a day old; {AlertScores.LeastJudged} are needed to say more."),
            AlertVerdict.Drop => Text($"{score.GoodCalls} of {score.Judged} calls were good and none was acted on. Drop {it}, or watch for something else."),
            AlertVerdict.Keep => Text($"{Calls(score)}{Later(score)}. Leave {it} as {(isOne ? "it is" : "they are")}."),
            _ => Why(score, watched, isOne, isSelling),
        };
    }

    private static string Why(AlertScore score, TimeSpan watched, bool isOne, bool isSelling)
    {
        if (AlertScores.WasTooEarly(score))
            return Text($"{Calls(score)}, but the price got {score.MedianMissed * 100:0} % {(isSelling ? "higher" : "lower")} within a week in the median. Tighten {(isOne ? "it" : "them")} by about as much.");
        if (isOne && score.GoodCalls * 2 >= score.Judged)
            return Text($"It fired {AlertScores.PerDay(score, watched):0.#} times a day and {score.ActedOn} of {score.Firings} were acted on. Tighten it, or give it a longer cool-down.");
        return Text($"{Calls(score)}{Later(score)}. Tighten {(isOne ? "it" : "them")} so that only the best prices fire.");
    }

    private static string Calls(AlertScore score) => Text($"{score.GoodCalls} of {score.Judged} calls were good, {score.ActedOn} acted on");

    private static string Later(AlertScore score) =>
        score.MedianChangeDay is { } day ? Text($"; a day later the price was {(Math.Abs(day) < 0.0005 ? "the same" : Text($"{Math.Abs(day) * 100:0.#} % {(day > 0 ? "higher" : "lower")}"))} in the median") : "";

    private static string Times(int firings) => firings == 1 ? "1 firing" : Text($"{firings} firings");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
