using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Scores firings and says what their record suggests. Pure.</summary>
public static class AlertScores
{
    /// <summary>Judged firings below which nothing is said.</summary>
    public const int LeastJudged = 3;

    /// <summary>Judged firings below which an alert is not given up.</summary>
    public const int LeastToDrop = 5;

    /// <summary>Days without a firing after which an alert is called too tight.</summary>
    public const int QuietDays = 14;

    /// <summary>Firings a day above which an alert is too loud, unless they were acted on.</summary>
    public const double MostPerDay = 2;

    // Below a third calls are worse than chance on a calm market; below a half they are not worth being told.
    private const double NoGood = 1 / 3.0;
    private const double HalfGood = 0.5;

    // A better price by so much came later, in the median: it told too early.
    private const double TooEarly = 0.1;

    // Acted on so often a loud alert is loud for a reason.
    private const double OftenActedOn = 0.2;

    /// <summary>Scores firings.</summary>
    /// <param name="firings">The firings.</param>
    /// <param name="watched">How long was watched.</param>
    /// <param name="isOne">Whether they are of one alert, which can be tightened, loosened or dropped.</param>
    public static AlertScore Of(IReadOnlyList<AlertFiring> firings, TimeSpan watched, bool isOne)
    {
        var sided = firings.Select(firing => (Firing: firing, Side: CallRules.SideOf(firing.Condition))).ToList();
        var judged = sided.Where(one => CallRules.IsJudged(one.Firing)).ToList();
        var score = new AlertScore(
            firings.Count,
            judged.Count,
            judged.Count(one => CallRules.IsGood(one.Firing, one.Side)),
            firings.Count(firing => firing.Deed == FiringDeed.Bought),
            Median(firings.Select(firing => Change(firing, firing.Outcome.AfterHour))),
            Median(firings.Select(firing => Change(firing, firing.Outcome.AfterDay))),
            Median(firings.Select(firing => Change(firing, firing.Outcome.AfterWeek))),
            Median(judged.Select(one => one.Firing.Outcome.Best is { } best ? Math.Max(0, CallRules.Better(one.Firing.Price!.Value, best, one.Side)) : (double?)null)),
            AlertVerdict.TooEarly,
            "");
        var verdict = VerdictOf(score, watched, isOne);
        return score with { Verdict = verdict, Advice = AlertAdvice.Of(score with { Verdict = verdict }, watched, isOne, sided.Count > 0 && sided.TrueForAll(one => one.Side == PriceSide.Above)) };
    }

    private static AlertVerdict VerdictOf(AlertScore score, TimeSpan watched, bool isOne)
    {
        if (score.Firings == 0) return isOne && watched.TotalDays >= QuietDays ? AlertVerdict.Loosen : AlertVerdict.TooEarly;
        if (score.Judged < LeastJudged) return AlertVerdict.TooEarly;
        var good = score.GoodCalls / (double)score.Judged;
        var acted = score.ActedOn / (double)score.Firings;
        if (score.Judged >= LeastToDrop && good < NoGood && score.ActedOn == 0) return AlertVerdict.Drop;
        if (isOne && PerDay(score, watched) > MostPerDay && acted < OftenActedOn) return AlertVerdict.Tighten;
        return good < HalfGood || score.MedianMissed > TooEarly ? AlertVerdict.Tighten : AlertVerdict.Keep;
    }

    /// <summary>Firings a day.</summary>
    internal static double PerDay(AlertScore score, TimeSpan watched) => score.Firings / Math.Max(1, watched.TotalDays);

    /// <summary>Whether the best price came later by so much that waiting would have paid.</summary>
    internal static bool WasTooEarly(AlertScore score) => score.MedianMissed > TooEarly;

    private static double? Change(AlertFiring firing, Copper? later) =>
        firing.Price is { Value: > 0 } price && later is { } known ? (known.Value - price.Value) / (double)price.Value : null;

    private static double? Median(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().Order().ToList();
        return known.Count == 0 ? null : (known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2;
    }
}
