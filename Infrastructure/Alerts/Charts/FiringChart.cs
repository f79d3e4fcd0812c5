using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Charts;

namespace DiscordAH.Infrastructure.Alerts.Charts;

/// <summary>The seven days around a firing as a chart: the moment marked, and what it usually cost.</summary>
internal static class FiringChart
{
    private static readonly TimeSpan Shown = TimeSpan.FromDays(7);
    private static readonly TimeSpan After = TimeSpan.FromDays(3.5);

    /// <summary>The days to show: up to half of them after the firing, as far as they have come.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Span(DateTimeOffset firing, DateTimeOffset now)
    {
        var to = now > firing + After ? firing + After : now < firing ? firing : now;
        return (to - Shown, to);
    }

    public static byte[] DrawPng(
        AlertFiring firing, string item, string place, IReadOnlyList<PricePoint> changes, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> gaps, DateTimeOffset from, DateTimeOffset to, ChartStyle style)
    {
        var condition = ConditionText.TryParse(firing.Condition, out var parsed, out _) ? parsed : null;
        var quantities = AlertLimitLines.AsksQuantity(condition);
        var at = (firing.At - from).TotalHours;
        List<ChartLevel> levels = [.. AlertLimitLines.Of(condition)];
        if (firing.Usual is { } usual) levels.Add(new ChartLevel(usual.Value, "usual", Below: false));
        List<ChartKey> keys = [new("Minimum", theme => theme.Minimum)];
        if (quantities) keys.AddRange([new ChartKey("Market value", theme => theme.Market, Dashed: true), new ChartKey("Quantity", theme => theme.Quantity, Thick: true)]);
        keys.AddRange(AlertLimitLines.Keys(levels));
        keys.Add(new ChartKey(firing.Price is { } told ? $"Fired at {told}" : "Fired", theme => theme.Dear, Dot: true));
        return ChartSheet.DrawPng(
            new ChartContent(
                item, place, "gold per unit", keys, "", string.Create(CultureInfo.InvariantCulture, $"{from.UtcDateTime:d MMM} to {to.UtcDateTime:d MMM}"), from, to,
                ChartSeries.Of(quantities ? changes : PriceOnly.Of(changes), gaps, from, to), [new ChartMark(at, at, "fired", 1)], IsPriceOnly: !quantities)
            {
                Levels = levels,
                Dots = firing.Price is { } price ? [(at, price.Value)] : [],
            },
            style);
    }

    /// <summary>The picture in some sentences.</summary>
    public static string Describe(AlertFiring firing, string item, string place)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"Price of {item} on {place} in the seven days around {firing.At.ToUniversalTime():d MMM HH:mm} UTC, when the alert \"{firing.Condition}\" fired");
        text += firing.Price is { } price ? $" at {price}" : " with nothing on sale";
        text += firing.Usual is { } usual ? $"; usually it costs {usual}." : ".";
        var outcome = firing.Outcome;
        if (outcome.Stage > 0) text += After("An hour", outcome.AfterHour);
        if (outcome.Stage > 1) text += After("A day", outcome.AfterDay);
        return outcome.Stage > 2 ? text + After("Seven days", outcome.AfterWeek) : text;

        static string After(string span, Copper? price) => price is { } known ? $" {span} later it cost {known}." : $" {span} later nothing was on sale.";
    }
}
