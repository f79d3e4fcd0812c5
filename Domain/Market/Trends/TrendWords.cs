using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;

namespace DiscordAH.Domain.Market;

/// <summary>What a trend says, in plain sentences: the same in Discord, on pages, in pictures and in reports. Plain text without markup.</summary>
public static class TrendWords
{
    private const long PerGold = 10_000;

    /// <summary>The state in a word.</summary>
    public static string Of(TrendState state) => state switch
    {
        TrendState.Unknown => "unknown",
        TrendState.Flat => "flat",
        TrendState.Rising => "rising",
        TrendState.Falling => "falling",
        TrendState.Bottoming => "bottoming",
        TrendState.Topping => "topping",
        TrendState.Volatile => "volatile",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state."),
    };

    /// <summary>A range in words: <c>24 hours</c>, <c>7 days</c>.</summary>
    public static string Span(TrendRange range) =>
        range == TrendRange.Day ? "24 hours" : string.Create(CultureInfo.InvariantCulture, $"{range.Length().TotalDays:0} days");

    /// <summary>Why the state is what it is, in one sentence with the numbers.</summary>
    public static string Why(PriceTrend trend)
    {
        var span = Span(trend.Range);
        return trend.State switch
        {
            TrendState.Rising => Moving(trend, "rises", "rose"),
            TrendState.Falling => Moving(trend, "falls", "fell"),
            TrendState.Bottoming => $"{Turned(trend, "Down", "near its low")}, but the fall has stopped.",
            TrendState.Topping => $"{Turned(trend, "Up", "near its high")}, but the rise has stopped.",
            TrendState.Volatile => trend.Volatility is { } wild
                ? $"It moves about {Percent(wild)} a day, to no clear side{Changed(trend, "; over " + span + " it changed by ")}."
                : "It moves much, to no clear side.",
            TrendState.Flat => $"It hardly moved{Changed(trend, ": over " + span + " it changed by ")}{(trend.Volatility is { } calm ? $", and it moves about {Percent(calm)} a day" : "")}.",
            _ => Unknown(trend),
        };
    }

    /// <summary>How clear a slope is.</summary>
    /// <param name="chance">Probability of so clear a trend by mere chance.</param>
    public static string Significance(double chance) => chance switch
    {
        < 0.01 => "very clear",
        < 0.05 => "clear",
        < 0.2 => "weak",
        _ => "may be chance",
    };

    /// <summary>How likely chance is: <c>less than 0.1 %</c>, <c>3 %</c>.</summary>
    public static string Chance(double chance) => chance < 0.001 ? "less than 0.1 %" : Percent(chance);

    /// <summary>Where the price stands in its own history: <c>cheaper than 83 % of the last 14 days</c>.</summary>
    /// <param name="percentile">Share of hours that were cheaper, 0 to 1.</param>
    /// <param name="range">Over what time.</param>
    public static string Place(double percentile, TrendRange range)
    {
        var dearer = Math.Clamp(1 - percentile, 0, 1);
        var span = $"the last {Span(range)}";
        return Math.Abs(dearer - 0.5) < 0.005 ? $"in the middle of {span}"
            : dearer > 0.5 ? $"cheaper than {Share(dearer)} of {span}"
            : $"dearer than {Share(1 - dearer)} of {span}";
    }

    /// <summary>Whether a buyer should like the price: up to the 10th percentile of its own history very good, to the 30th good, from the 70th high, from the 90th very high.</summary>
    public static string Verdict(double percentile) => percentile switch
    {
        <= 0.1 => "very good",
        <= 0.3 => "good",
        < 0.7 => "usual",
        < 0.9 => "high",
        _ => "very high",
    };

    /// <summary>"Is this a good price?" in one line: place in its history, against the 14-day value, the state, and where it is going. Null when nothing is on sale or too little is known.</summary>
    public static string? GoodPrice(TrendReport report)
    {
        var trend = report.Trend;
        if (report.Current is null || trend.Percentile is not { } percentile) return null;
        var verdict = Verdict(percentile);
        var line = $"{char.ToUpperInvariant(verdict[0])}{verdict[1..]} for a buyer: {Place(percentile, trend.Range)}";
        if (AgainstValue(trend) is { } against) line += $", {Against(against, "its 14-day value")}";
        if (trend.State != TrendState.Unknown) line += $" · {Of(trend.State)}{Pace(trend)}";
        return line + (ForecastWords.Short(report.Forecast) is { } ahead ? $" · {ahead}" : "");
    }

    /// <summary>The price against the 14-day weighted value, as a fraction; null when either is missing.</summary>
    public static double? AgainstValue(PriceTrend trend) =>
        trend is { Last: { } last, WeightedValue: { Value: > 0 } value } ? (last.Value - (double)value.Value) / value.Value : null;

    /// <summary><c>7 % under its 14-day value</c>.</summary>
    public static string Against(double fraction, string what) =>
        Math.Abs(fraction) < 0.0005 ? $"as much as {what}" : $"{Percent(Math.Abs(fraction))} {(fraction < 0 ? "under" : "over")} {what}";

    /// <summary>A share or change without sign: one decimal below 10 %, thousands grouped.</summary>
    public static string Percent(double fraction)
    {
        var percent = Math.Abs(fraction) * 100;
        return Math.Round(percent, 1) < 10
            ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.#} %")
            : string.Create(CultureInfo.InvariantCulture, $"{percent:#,0} %");
    }

    /// <summary>With sign: <c>+4.2 %</c>, <c>−12 %</c>, <c>0 %</c>.</summary>
    public static string Signed(double fraction) => Percent(fraction) is "0 %" ? "0 %" : $"{(fraction < 0 ? "−" : "+")}{Percent(fraction)}";

    /// <summary>Money without copper from one gold on, where it is noise.</summary>
    public static string Money(Copper amount) =>
        (amount.Value is >= PerGold or <= -PerGold ? new Copper(amount.Value / 100 * 100) : amount).ToString();

    private static string Pace(PriceTrend trend) =>
        trend is { State: TrendState.Rising or TrendState.Falling, SlopePerDay: { } slope } ? $" {Percent(slope)} a day" : "";

    private static string Moving(PriceTrend trend, string now, string past)
    {
        var span = Span(trend.Range);
        var first = trend.SlopePerDay is { } slope ? $"It {now} by {Percent(slope)} a day"
            : trend.Change is { } change ? $"It {past} by {Percent(change)} over {span}"
            : $"It {past} over {span}";
        return trend.SlopeChance is { } chance ? $"{first}; so clear a trend comes by chance in {Chance(chance)} of cases." : first + ".";
    }

    private static string Turned(PriceTrend trend, string side, string place)
    {
        var moved = trend.Change is { } change ? $"{side} {Percent(change)} over {Span(trend.Range)}" : $"{side} over {Span(trend.Range)}";
        return trend.Percentile is { } percentile ? $"{moved} and {place} ({Share(percentile)} of the hours were cheaper)" : $"{moved} and {place}";
    }

    private static string Changed(PriceTrend trend, string before) => trend.Change is { } change ? before + Signed(change) : "";

    private static string Unknown(PriceTrend trend)
    {
        var span = Span(trend.Range);
        if (trend.Hours == 0) return $"No price of the last {span} is known.";
        var hours = string.Create(CultureInfo.InvariantCulture, $"{trend.Hours:#,0} {(trend.Hours == 1 ? "hour" : "hours")}");
        return trend.Last is null
            ? $"It is not on sale now; in the last {span} it was for {hours}."
            : $"Only {hours} of the last {span} {(trend.Hours == 1 ? "has" : "have")} a price; that is too little to tell a direction.";
    }

    private static string Share(double share) => share switch
    {
        >= 0.995 => "almost all",
        < 0.005 => "almost none",
        _ => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %"),
    };
}
