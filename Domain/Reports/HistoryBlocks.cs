using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Reports;

/// <summary>Charts of the goods that matter most.</summary>
internal static class HistoryBlocks
{
    public static IEnumerable<ReportBlock> Of(MarketReport market, IReadOnlyList<GoodHistory> histories)
    {
        var drawn = ComposeMarketReport.Goods(market)
            .Select(good => (good.Name, History: histories.FirstOrDefault(one => one.Market == good.Market && one.Variant == good.Variant)))
            .Where(good => good.History is { } history && history.Days.Count(day => day.Mean is not null) >= 2)
            .ToList();
        if (drawn.Count == 0)
        {
            yield return new ReportText("Too little history is kept yet to draw prices; it grows by a day each day.");
            yield break;
        }

        yield return new ReportText("The busiest materials, then the most profitable products: the mean minimum price of each day, within the day's lowest and highest. Days that nobody read are gaps. Times are UTC.");
        foreach (var (name, history) in drawn) yield return Chart(name, history!, market);
    }

    private static ReportLineChart Chart(string name, GoodHistory history, MarketReport market)
    {
        var place = history.Market.IsCommodities ? MarketNames.Commodities(market.Realm.Region) : market.MarketName;
        var lines = new List<ReportLine> { new("Mean of the day", Means(history.Days)) };
        if (history.Forecast is { BeatsNaive: true, Points.Count: > 1 } forecast)
            lines.Add(new ReportLine("Expected", [.. forecast.Points.Select(point => new ReportPoint(point.At, point.Value.Value))]));
        return new ReportLineChart(
            $"{name} · {place}", ReportUnit.Money, lines,
            new ReportBand("Lowest to highest", [.. history.Days.Where(day => day is { Low: not null, High: not null }).Select(day => (Middle(day), (double)day.Low!.Value.Value, (double)day.High!.Value.Value))]),
            Note(history));
    }

    // A missing day breaks the line.
    private static List<ReportPoint> Means(IReadOnlyList<PriceBar> days)
    {
        var points = new List<ReportPoint>();
        PriceBar? before = null;
        foreach (var day in days)
        {
            if (before is { } last && day.From > last.To) points.Add(new ReportPoint(last.To, null));
            points.Add(new ReportPoint(Middle(day), day.Mean?.Value));
            before = day;
        }

        return points;
    }

    private static DateTimeOffset Middle(PriceBar day) => day.From + (day.Length / 2);

    private static string Note(GoodHistory history)
    {
        var priced = history.Days.Where(day => day is { Low: not null, High: not null }).ToList();
        var (low, high) = (priced.Min(day => day.Low!.Value), priced.Max(day => day.High!.Value));
        var sold = history.Days.Any(day => day.Sold is not null) ? $" About {ReportMoney.Count(history.Days.Sum(day => day.Sold ?? 0))} units were sold in this time." : "";
        return $"{ReportMoney.Count(priced.Count)} days; lowest {ReportMoney.Of(low)}, highest {ReportMoney.Of(high)}.{sold}";
    }
}
