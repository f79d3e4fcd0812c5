using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>Alerts in words of pages.</summary>
internal static class AlertWords
{
    /// <summary>What an alert does now: the style of its mark, a word, and what there is to add.</summary>
    public static (string Style, string Word, string? More) State(PriceAlert alert, DateTimeOffset now) => alert switch
    {
        { Status: AlertStatus.Ended } => ("", "ended", alert.Reason),
        { Status: AlertStatus.Paused } => ("waiting", "paused", alert.Reason),
        { State.UntilRecovered: true } => ("waiting", "snoozed", "until the price has recovered"),
        { State.SnoozedUntil: { } until } when until > now => ("waiting", "snoozed", null),
        { State.Attends: true } => ("due", "holding back", "its condition is met, but its cool-down or its hours keep it quiet"),
        { State.IsArmed: false } => ("current", "watching", "told already; tells again once its condition was left and comes back"),
        _ => ("current", "watching", null),
    };

    public static string Fired(int times) => times switch { 0 => "never", 1 => "once", _ => times.ToString("#,0", CultureInfo.InvariantCulture) + " times" };

    public static string Price(Copper? price) => price is { } known ? MoneyText.Of(known) : "none on sale";

    /// <summary>A fraction as a change: <c>+12 %</c>.</summary>
    public static string Change(double? fraction) => fraction is { } change ? change.ToString("+0 %;−0 %;0 %", CultureInfo.InvariantCulture) : "not known";

    public static string Deed(FiringDeed deed) => deed switch
    {
        FiringDeed.None => "nothing noted",
        FiringDeed.Bought => "bought",
        FiringDeed.Snoozed => "snoozed",
        FiringDeed.Changed => "alert changed",
        FiringDeed.Deleted => "alert deleted",
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "Not a deed."),
    };

    public static (string Style, string Word) Verdict(AlertVerdict verdict) => verdict switch
    {
        AlertVerdict.TooEarly => ("", "too early"),
        AlertVerdict.Keep => ("current", "keep"),
        AlertVerdict.Tighten => ("due", "tighten"),
        AlertVerdict.Loosen => ("due", "loosen"),
        AlertVerdict.Drop => ("failed", "drop"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };
}
