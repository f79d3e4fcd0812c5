using System.Globalization;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Reports;

/// <summary>Numbers as a report shows them.</summary>
internal static class ReportMoney
{
    private const long PerGold = 10_000;

    /// <summary>What stands where nothing is known.</summary>
    public const string None = "–";

    /// <summary><c>1,234g 56s</c>; copper only below one gold, silver not above a thousand gold.</summary>
    public static string Of(Copper amount)
    {
        var size = Int128.Abs(amount.Value);
        var kept = size >= 1000 * PerGold ? PerGold : size >= PerGold ? 100 : 1;
        return new Copper(amount.Value / kept * kept).ToString();
    }

    public static string Of(Copper? amount) => amount is { } known ? Of(known) : None;

    public static string Count(double? count) => count is { } known && double.IsFinite(known) ? known.ToString(known < 10 ? "#,0.#" : "#,0", CultureInfo.InvariantCulture) : None;

    /// <summary>A fraction in per cent: <c>12.3 %</c>.</summary>
    public static string Share(double? fraction) => fraction is { } known && double.IsFinite(known)
        ? (known * 100).ToString(Math.Abs(known) >= 1 ? "#,0" : "0.#", CultureInfo.InvariantCulture) + " %"
        : None;

    /// <summary>A change with its sign.</summary>
    public static string Change(double? fraction) => fraction is > 0 ? "+" + Share(fraction) : Share(fraction);

    /// <summary><c>3 h 20 min</c>.</summary>
    public static string Span(TimeSpan span) => span.TotalMinutes < 1 ? "under a minute"
        : span.TotalHours < 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes} min")
        : span.TotalDays < 2 ? string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h {span.Minutes} min")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays} days");
}
