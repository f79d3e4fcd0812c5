using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Pages.Quality;

/// <summary>Data quality in words.</summary>
internal static class QualityView
{
    public static string Figure(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Style and word of a score.</summary>
    public static (string Style, string Word) Grade(int score) => score switch
    {
        >= 90 => ("current", "good"),
        >= 70 => ("due", "fair"),
        _ => ("failing", "poor"),
    };

    public static string Share(double share) => share.ToString(share is > 0 and < 0.01 ? "0.00 %" : "0.0 %", CultureInfo.InvariantCulture);

    /// <summary>A length of missing history.</summary>
    public static string Length(TimeSpan length) =>
        length < TimeSpan.FromMinutes(1) ? "none" : length.TotalHours < 48
            ? string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours:0.#} h")
            : string.Create(CultureInfo.InvariantCulture, $"{length.TotalDays:0.#} days");

    /// <summary>A distance of logarithms as a factor: 0.69 is "2.00 times".</summary>
    public static string Factor(double distance) => string.Create(CultureInfo.InvariantCulture, $"{Math.Exp(distance):0.00} times");

    public static string Word(FeedbackState state) => state switch
    {
        FeedbackState.Open => "waiting",
        FeedbackState.Accepted => "accepted",
        FeedbackState.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a report."),
    };

    /// <summary>Style of a report's state.</summary>
    public static string Style(FeedbackState state) => state switch
    {
        FeedbackState.Open => "waiting",
        FeedbackState.Accepted => "failing",
        _ => "current",
    };
}
