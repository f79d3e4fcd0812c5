using System.Globalization;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Reports;

/// <summary>Materials with what their price does, and what it is expected to do.</summary>
internal static class MaterialBlocks
{
    public static IEnumerable<ReportBlock> Of(MarketReport market, IReadOnlyList<GoodHistory> histories)
    {
        if (market.Materials.Count == 0)
        {
            yield return new ReportText("No material of this profession is traded on the auction house.");
            yield break;
        }

        yield return new ReportText("Every material of the profession, most used first, with its trend over 14 days. \"Cheaper hours\" is the share of the last 14 days' hours in which it cost less: a small number means that it is cheap now.");
        yield return new ReportTable(
            "",
            [
                new ReportColumn("Material", 2.6), ReportColumn.Number("Recipes"), ReportColumn.Number("Costs now"), ReportColumn.Number("On sale"), new ReportColumn("Trend", 1.1), ReportColumn.Number("Change"),
                ReportColumn.Number("Cheaper hours"), ReportColumn.Number("14-day value"), ReportColumn.Number("Swings a day"), ReportColumn.Number("Sold a day"),
            ],
            [.. market.Materials.Select(material => (IReadOnlyList<string>)
            [
                material.Name, ReportMoney.Count(material.Recipes), ReportMoney.Of(material.Minimum), ReportMoney.Count(material.Quantity), Word(material.Trend?.State ?? TrendState.Unknown),
                ReportMoney.Change(material.Trend?.Change), ReportMoney.Share(material.Trend?.Percentile), ReportMoney.Of(material.Trend?.WeightedValue), ReportMoney.Share(material.Trend?.RobustVolatility),
                ReportMoney.Count(material.SoldPerDay),
            ])]);
        foreach (var block in Forecasts(market, histories)) yield return block;
    }

    /// <summary>The word for a state.</summary>
    public static string Word(TrendState state) => state switch
    {
        TrendState.Flat => "flat",
        TrendState.Rising => "rising",
        TrendState.Falling => "falling",
        TrendState.Bottoming => "bottoming out",
        TrendState.Topping => "topping out",
        TrendState.Volatile => "volatile",
        _ => ReportMoney.None,
    };

    private static IEnumerable<ReportBlock> Forecasts(MarketReport market, IReadOnlyList<GoodHistory> histories)
    {
        var names = ComposeMarketReport.Goods(market).ToDictionary(good => (good.Market, good.Variant), good => good.Name);
        var told = histories.Where(history => history.Forecast is { Points.Count: > 0 } && names.ContainsKey((history.Market, history.Variant))).ToList();
        if (told.Count == 0) yield break;
        yield return new ReportHeading("What is expected");
        yield return new ReportText("For the goods that are drawn in this report. Where no method foretells unseen hours better than \"it stays as it is\", that is said instead of a number.");
        yield return new ReportTable(
            "",
            [
                new ReportColumn("Good", 2.4), new ReportColumn("Until", 1.2), ReportColumn.Number("Expected"), ReportColumn.Number("80 % between"), ReportColumn.Number("and"), new ReportColumn("Method", 1.6),
                ReportColumn.Number("Error (MASE)"),
            ],
            [.. told.Select(history => Row(names[(history.Market, history.Variant)], history.Forecast!))]);
    }

    private static IReadOnlyList<string> Row(string name, PriceForecast forecast)
    {
        var last = forecast.Points[^1];
        return
        [
            name, last.At.ToUniversalTime().ToString("d MMM HH:mm", CultureInfo.InvariantCulture), forecast.BeatsNaive ? ReportMoney.Of(last.Value) : "no better than \"it stays\"",
            ReportMoney.Of(last.Low80), ReportMoney.Of(last.High80), forecast.BeatsNaive ? forecast.Model : $"naive (best: {forecast.Model})", forecast.Mase.ToString("0.00", CultureInfo.InvariantCulture),
        ];
    }
}
