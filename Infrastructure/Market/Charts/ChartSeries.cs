using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>A report's series as it is drawn: time in hours since the start, money in copper.</summary>
internal sealed class ChartSeries
{
    private ChartSeries(double hours) => Hours = hours;

    /// <summary>Length of the range.</summary>
    public double Hours { get; }

    /// <summary>Constant stretches while on sale, ascending, cut at gaps.</summary>
    public List<Stretch> OnSale { get; } = [];

    /// <summary>Stretches known to have nothing on sale.</summary>
    public List<(double From, double To)> Absent { get; } = [];

    /// <summary>Stretches nobody looked at.</summary>
    public List<(double From, double To)> Gaps { get; } = [];

    public readonly record struct Stretch(double From, double To, double Minimum, double Market, double Quantity);

    public static ChartSeries Of(PriceReport report) => Of(report.Series, report.Gaps, report.From, report.To);

    /// <summary>Changes of a range, the one that holds at its start included when there is one.</summary>
    public static ChartSeries Of(IReadOnlyList<PricePoint> points, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> gaps, DateTimeOffset start, DateTimeOffset until)
    {
        var series = new ChartSeries(Math.Max(1, (until - start).TotalHours));
        foreach (var (from, to) in gaps) series.AddSpan(series.Gaps, series.Hour(start, from), series.Hour(start, to));

        if (points.Count > 0) series.AddAround(0, series.Hour(start, points[0].At), null);
        for (var i = 0; i < points.Count; i++)
        {
            var end = i + 1 < points.Count ? points[i + 1].At : until;
            series.AddAround(series.Hour(start, points[i].At), series.Hour(start, end), points[i]);
        }

        if (points.Count == 0 && gaps.Count == 0) series.AddSpan(series.Absent, 0, series.Hours);
        return series;
    }

    /// <summary>A token's prices: each holds until the next one, as long as they come.</summary>
    public static ChartSeries Of(TokenReport report)
    {
        var series = new ChartSeries(Math.Max(1, (report.To - report.From).TotalHours));
        foreach (var (from, to) in report.Gaps) series.AddSpan(series.Gaps, series.Hour(report.From, from), series.Hour(report.From, to));
        for (var i = 0; i < report.Series.Count; i++)
        {
            var end = i + 1 < report.Series.Count ? report.Series[i + 1].At : report.To;
            series.AddAround(
                series.Hour(report.From, report.Series[i].At), series.Hour(report.From, end),
                new PricePoint(report.Series[i].At, report.Series[i].Price, report.Series[i].Price, report.Series[i].Price, 1, 1));
        }

        return series;
    }

    /// <summary>A trend's bars: each shows the price at its end; hours that are missing are gaps.</summary>
    public static ChartSeries Of(TrendReport report)
    {
        var series = new ChartSeries(Math.Max(1, (report.To - report.From).TotalHours));
        var known = 0.0;
        foreach (var bar in report.Bars)
        {
            double from = series.Hour(report.From, bar.From), to = series.Hour(report.From, bar.To);
            if (from - known > 1e-6) series.AddSpan(series.Gaps, known, from);
            known = Math.Max(known, to);
            series.Add(from, to, bar is { OnSale: > 0, Close: { } close } ? new PricePoint(bar.From, close, close, close, Math.Max(1, (long)Math.Min(bar.Quantity, 1e15)), 1) : null);
        }

        if (series.Hours - known > PriceSeries.Reach.TotalHours) series.AddSpan(series.Gaps, known, series.Hours);
        else if (series.OnSale.Count > 0 && report.Current is { Summary.Minimum: var now }) series.Newest(now.Value);
        return series;
    }

    /// <summary>Stretches that touch, joined: each group is one unbroken line.</summary>
    public IEnumerable<List<Stretch>> Lines()
    {
        List<Stretch> line = [];
        foreach (var stretch in OnSale)
        {
            if (line.Count > 0 && stretch.From - line[^1].To > 1e-6)
            {
                yield return line;
                line = [];
            }

            line.Add(stretch);
        }

        if (line.Count > 0) yield return line;
    }

    private double Hour(DateTimeOffset start, DateTimeOffset at) => Math.Clamp((at - start).TotalHours, 0, Hours);

    private void AddAround(double from, double to, PricePoint? point)
    {
        foreach (var (gapFrom, gapTo) in Gaps)
        {
            if (gapTo <= from || gapFrom >= to) continue;
            Add(from, Math.Min(gapFrom, to), point);
            from = Math.Max(from, gapTo);
        }

        Add(from, to, point);
    }

    private void Add(double from, double to, PricePoint? point)
    {
        if (to - from <= 1e-9) return;
        if (point is { Quantity: > 0 } now)
            OnSale.Add(new Stretch(from, to, now.Minimum.Value, now.MarketValue.Value, now.Quantity));
        else
            AddSpan(Absent, from, to);
    }

    // The last bar is still growing: the line goes on to the end, at the price of now.
    private void Newest(double price)
    {
        var last = OnSale[^1];
        if (Hours - last.To > PriceSeries.Reach.TotalHours) return;
        var from = Math.Min(last.To, Hours - (Hours * 0.001));
        OnSale[^1] = last with { To = from };
        OnSale.Add(new Stretch(from, Hours, price, price, last.Quantity));
    }

    private void AddSpan(List<(double From, double To)> spans, double from, double to)
    {
        if (to - from <= 1e-9) return;
        if (spans.Count > 0 && from - spans[^1].To <= 1e-6) spans[^1] = (spans[^1].From, to);
        else spans.Add((from, to));
    }
}
