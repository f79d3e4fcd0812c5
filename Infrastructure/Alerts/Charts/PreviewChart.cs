using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Charts;

namespace DiscordAH.Infrastructure.Alerts.Charts;

/// <summary>What an alert would have done, as a chart: the price, the limit where there is one, a dot at each firing.</summary>
internal static class PreviewChart
{
    private const int MostNamed = 5;

    public static byte[] DrawPng(AlertPreview preview, string place, ChartStyle style)
    {
        var (from, to) = Span(preview);
        var quantities = AlertLimitLines.AsksQuantity(preview.Rule.When);
        var series = ChartSeries.Of(quantities ? preview.Changes : PriceOnly.Of(preview.Changes), preview.Gaps, from, to);
        return ChartSheet.DrawPng(
            new ChartContent(
                preview.Item, place, "gold per unit", Keys(preview, quantities), "", string.Create(CultureInfo.InvariantCulture, $"last {preview.Days} days"), from, to, series, [], IsPriceOnly: !quantities)
            {
                Levels = AlertLimitLines.Of(preview.Rule.When),
                Dots = [.. preview.Backtest.Firings.Where(firing => firing.Price is not null && firing.At >= from && firing.At <= to).Select(firing => ((firing.At - from).TotalHours, (double)firing.Price!.Value.Value))],
            },
            style);
    }

    /// <summary>The picture in some sentences.</summary>
    public static string Describe(AlertPreview preview, string place)
    {
        var (firings, culture) = (preview.Backtest.Firings, CultureInfo.InvariantCulture);
        var text = string.Create(culture, $"Price of {preview.Item} on {place}, last {preview.Days} days, with {Times(firings.Count)} of the alert \"{ConditionText.Write(preview.Rule.When)}\". ");
        var onSale = preview.Changes.Where(point => point.Quantity > 0).ToList();
        text += onSale.Count == 0
            ? "Nothing was on sale."
            : $"The price was between {onSale.MinBy(point => point.Minimum.Value).Minimum} and {onSale.MaxBy(point => point.Minimum.Value).Minimum}, at last {onSale[^1].Minimum}.";
        if (firings.Count > 0)
        {
            var named = firings.TakeLast(MostNamed).Select(firing => string.Create(culture, $"{firing.At.ToUniversalTime():d MMM HH:mm}{(firing.Price is { } price ? $" at {price}" : "")}"));
            text += $" It would have fired on {string.Join(", ", named)}{(firings.Count > MostNamed ? string.Create(culture, $", and {firings.Count - MostNamed} times before") : "")} (UTC).";
        }

        return preview.Backtest.From is { } first && first - Span(preview).From > TimeSpan.FromDays(1)
            ? text + string.Create(culture, $" It could be judged from {first.ToUniversalTime():d MMM} on.")
            : text;
    }

    private static (DateTimeOffset From, DateTimeOffset To) Span(AlertPreview preview) => (preview.Backtest.To - TimeSpan.FromDays(preview.Days), preview.Backtest.To);

    private static List<ChartKey> Keys(AlertPreview preview, bool quantities)
    {
        List<ChartKey> keys = [new("Minimum", theme => theme.Minimum)];
        if (quantities) keys.AddRange([new ChartKey("Market value", theme => theme.Market, Dashed: true), new ChartKey("Quantity", theme => theme.Quantity, Thick: true)]);
        keys.AddRange(AlertLimitLines.Keys(AlertLimitLines.Of(preview.Rule.When)));
        keys.Add(new ChartKey(Outcome(preview.Backtest), theme => theme.Dear, Dot: true));
        return keys;
    }

    private static string Outcome(AlertBacktest backtest) => backtest switch
    {
        { From: null } => "Cannot be judged yet",
        { Firings.Count: 0 } => "Would not have fired",
        { Firings.Count: 1 } => "Would have fired once",
        var fired => string.Create(CultureInfo.InvariantCulture, $"Would have fired {fired.Firings.Count} times"),
    };

    private static string Times(int firings) => firings == 1 ? "1 firing" : string.Create(CultureInfo.InvariantCulture, $"{firings} firings");
}
