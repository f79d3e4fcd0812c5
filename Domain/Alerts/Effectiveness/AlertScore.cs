namespace DiscordAH.Domain.Alerts;

/// <summary>How good some firings were.</summary>
/// <param name="Firings">How many.</param>
/// <param name="Judged">Of those, how many are a day old, so that the price after is known.</param>
/// <param name="GoodCalls">Of the judged, how many were good: the price went the other way after (a buyer's price rose, a seller's fell), or nothing better came within the day.</param>
/// <param name="ActedOn">How many were acted on.</param>
/// <param name="MedianChangeHour">Median change of the price an hour later as a fraction; null when not known.</param>
/// <param name="MedianChangeDay">A day later.</param>
/// <param name="MedianChangeWeek">Seven days later.</param>
/// <param name="MedianMissed">How much better than the price told of the best one of the window was, as a fraction, in the median.</param>
/// <param name="Verdict">What it suggests.</param>
/// <param name="Advice">That in a sentence with the numbers.</param>
public sealed record AlertScore(
    int Firings, int Judged, int GoodCalls, int ActedOn, double? MedianChangeHour, double? MedianChangeDay, double? MedianChangeWeek, double? MedianMissed, AlertVerdict Verdict, string Advice);
