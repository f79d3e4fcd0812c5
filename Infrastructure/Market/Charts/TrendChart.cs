using System.Globalization;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>A trend report as a chart.</summary>
internal static class TrendChart
{
    private const double MostAhead = 0.4;
    private const int LeastAhead = 6;

    public static byte[] DrawPng(TrendReport report, ChartStyle style)
    {
        var series = ChartSeries.Of(report);
        var fan = Fan(report, series.Hours);
        var averages = Quarter(report.Trend.Range);
        return ChartSheet.DrawPng(
            new ChartContent(
                report.VariantName,
                report.Market.IsCommodities ? $"{report.Realm.Name} · {report.MarketName}" : $"{report.Realm.Name} ({report.Realm.Region.Slug().ToUpperInvariant()})",
                "gold per unit",
                Keys(fan, averages, report.Averages.Any(point => point.Simple is not null), report.Averages.Any(point => point.Exponential is not null)),
                Remark(report),
                Span(report, fan),
                report.From,
                report.To,
                series,
                [],
                IsPriceOnly: true)
            {
                Curves =
                [
                    new ChartCurve(Curve(report, point => point.Simple), theme => theme.Market, Dotted: false),
                    new ChartCurve(Curve(report, point => point.Exponential), theme => theme.Slow, Dotted: true),
                ],
                Levels = Levels(report.Trend),
                Boxes = Boxes(report),
                Fan = fan,
            },
            style);
    }

    private static List<ChartKey> Keys(ChartFan? fan, string quarter, bool simple, bool exponential)
    {
        var keys = new List<ChartKey> { new("Minimum", theme => theme.Minimum) };
        if (simple) keys.Add(new ChartKey($"Mean of {quarter}", theme => theme.Market, Dashed: true));
        if (exponential) keys.Add(new ChartKey("Exponential mean", theme => theme.Slow, Dashed: true));
        if (fan is { IsTelling: true }) keys.Add(new ChartKey("Forecast, 80 % and 95 %", theme => theme.Minimum.WithAlpha(150), Thick: true));
        if (fan is { IsTelling: false }) keys.Add(new ChartKey("Forecast: no better than “it stays”", theme => theme.Quantity, Thick: true));
        return keys;
    }

    private static string Remark(TrendReport report)
    {
        var state = report.Trend.State == TrendState.Unknown ? "" : TrendWords.Of(report.Trend.State);
        if (report.Trend is { State: TrendState.Rising or TrendState.Falling, SlopePerDay: { } slope }) state += $" {TrendWords.Signed(slope)} a day";
        return report.Current is null ? state.Length == 0 ? "not on sale now" : state + ", not on sale now" : state;
    }

    private static string Span(TrendReport report, ChartFan? fan)
    {
        var back = $"last {TrendWords.Span(report.Trend.Range)}";
        return fan is null ? back : string.Create(CultureInfo.InvariantCulture, $"{back} and {fan.Hours:0} h ahead");
    }

    private static string Quarter(TrendRange range) => range switch
    {
        TrendRange.Day => "6 h",
        TrendRange.Week => "42 h",
        _ => string.Create(CultureInfo.InvariantCulture, $"{range.Length().TotalDays / 4:0.#} d"),
    };

    private static List<(double, double)> Curve(TrendReport report, Func<TrendPoint, Domain.Common.Copper?> value) =>
    [
        .. report.Averages.Where(point => point.At >= report.From && point.At <= report.To && value(point) is not null)
            .Select(point => ((point.At - report.From).TotalHours, (double)value(point)!.Value.Value)),
    ];

    // One under the other where they are the same price.
    private static List<ChartLevel> Levels(PriceTrend trend)
    {
        var levels = new List<ChartLevel>(2);
        if (trend.Resistance is { } top) levels.Add(new ChartLevel(top.Value, "resistance", Below: false));
        if (trend.Support is { } floor) levels.Add(new ChartLevel(floor.Value, "support", Below: true));
        return levels;
    }

    // An hour has one price as good as always; a day has a range worth seeing.
    private static List<(double, double, double, double)> Boxes(TrendReport report) =>
    [
        .. report.Bars.Where(bar => bar.Length > TimeSpan.FromHours(2) && bar is { Low: not null, High: not null })
            .Select(bar => (
                Math.Max(0, (bar.From - report.From).TotalHours), Math.Min((report.To - report.From).TotalHours, (bar.To - report.From).TotalHours),
                (double)bar.Low!.Value.Value, (double)bar.High!.Value.Value))
            .Where(box => box.Item2 > box.Item1),
    ];

    private static ChartFan? Fan(TrendReport report, double hours)
    {
        if (report.Forecast is not { } forecast) return null;
        var most = Math.Max(LeastAhead, hours * MostAhead);
        List<ForecastPoint> ahead = [.. forecast.Points.Where(point => point.At > report.To && (point.At - report.To).TotalHours <= most)];
        if (ahead.Count == 0) return null;
        var points = new List<ChartFan.Point>(ahead.Count + 1);
        if (report.Current is { Summary.Minimum.Value: var now }) points.Add(new ChartFan.Point(hours, now, now, now, now, now));
        points.AddRange(ahead.Select(point => new ChartFan.Point(
            hours + (point.At - report.To).TotalHours, point.Value.Value, point.Low80.Value, point.High80.Value, point.Low95.Value, point.High95.Value)));
        return new ChartFan((ahead[^1].At - report.To).TotalHours, points, forecast.BeatsNaive);
    }
}
