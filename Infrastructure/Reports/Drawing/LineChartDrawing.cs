using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Reports.Layout;
using ScottPlot;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Drawing;

/// <summary>Draws lines over time with ScottPlot onto any canvas: a PDF page, or an SVG.</summary>
internal static class LineChartDrawing
{
    private static readonly LinePattern[] Patterns = [LinePattern.Solid, LinePattern.Dashed, LinePattern.Dotted, LinePattern.DenselyDashed, LinePattern.Solid, LinePattern.Dashed];

    public static void Draw(SKCanvas canvas, ReportLineChart chart, SKRect area)
    {
        var moments = chart.Lines.SelectMany(line => line.Points.Select(point => point.At)).Concat(chart.Band?.Points.Select(point => point.At) ?? []).ToList();
        var (from, to) = (moments.Min(), moments.Max());
        if (to <= from) to = from.AddHours(1);
        var (low, high) = Span(chart);
        var (values, valueLabels) = ChartAxes.Values(chart.Unit, low, high, 4);
        var (positions, momentLabels) = ChartAxes.Moments(from, to);

        using var sheet = new ReportPlot();
        var plot = sheet.Plot;
        plot.Axes.Left.SetTicks(values, valueLabels);
        plot.Axes.Bottom.SetTicks(positions, momentLabels);
        if (chart.Band is { Points.Count: > 1 } band) AddBand(plot, band, from);
        for (var i = 0; i < chart.Lines.Count; i++) AddLine(plot, chart.Lines[i], i, from);
        plot.Axes.SetLimits(0, (to - from).TotalDays, low, high);
        sheet.Render(canvas, area, new PixelPadding(ReportPlot.Widest(valueLabels) + 8, (ReportPlot.Widest(momentLabels) / 2) + 2, 18, 6));
    }

    // From zero where that wastes little, else a margin around what is there.
    private static (double Low, double High) Span(ReportLineChart chart)
    {
        var all = chart.Lines.SelectMany(line => line.Points).Select(point => point.Value).OfType<double>()
            .Concat(chart.Band?.Points.SelectMany(point => new[] { point.Low, point.High }) ?? []).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (all.Min(), all.Max());
        var margin = high > low ? (high - low) * 0.08 : Math.Max(Math.Abs(high) * 0.1, chart.Unit == ReportUnit.Percent ? 0.01 : 1);
        return (low >= 0 && low < (high - low) ? 0 : low - margin, high + margin);
    }

    private static void AddBand(Plot plot, ReportBand band, DateTimeOffset from)
    {
        foreach (var piece in Pieces(band))
        {
            var fill = plot.Add.FillY([.. piece.Select(point => ((point.At - from).TotalDays, point.Low, point.High))]);
            fill.FillColor = ReportPlot.Colour(ReportPalette.Band);
            fill.LineWidth = 0;
            fill.MarkerSize = 0;
        }
    }

    // A step much longer than the usual one is a gap.
    private static IEnumerable<List<(DateTimeOffset At, double Low, double High)>> Pieces(ReportBand band)
    {
        var usual = band.Points.Zip(band.Points.Skip(1), (one, next) => next.At - one.At).Min();
        List<(DateTimeOffset At, double Low, double High)> piece = [];
        foreach (var point in band.Points)
        {
            if (piece.Count > 0 && point.At - piece[^1].At > usual * 1.9)
            {
                if (piece.Count > 1) yield return piece;
                piece = [];
            }

            piece.Add(point);
        }

        if (piece.Count > 1) yield return piece;
    }

    private static void AddLine(Plot plot, ReportLine line, int index, DateTimeOffset from)
    {
        foreach (var piece in Pieces(line))
        {
            var points = piece.ConvertAll(point => new Coordinates((point.At - from).TotalDays, point.Value ?? 0));
            var scatter = plot.Add.ScatterLine(points);
            scatter.LineColor = ReportPlot.Colour(ChartStrips.LineColour(index));
            scatter.LineWidth = 1.3f;
            scatter.LinePattern = Patterns[index % Patterns.Length];
            if (points.Count > 1) continue;
            scatter.MarkerShape = MarkerShape.FilledCircle;
            scatter.MarkerSize = 3;
            scatter.MarkerColor = scatter.LineColor;
        }
    }

    // Unbroken stretches.
    private static IEnumerable<List<ReportPoint>> Pieces(ReportLine line)
    {
        List<ReportPoint> piece = [];
        foreach (var point in line.Points)
        {
            if (point.Value is { } value && double.IsFinite(value))
            {
                piece.Add(point);
                continue;
            }

            if (piece.Count > 0) yield return piece;
            piece = [];
        }

        if (piece.Count > 0) yield return piece;
    }
}
