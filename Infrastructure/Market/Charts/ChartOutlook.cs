using ScottPlot;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>What a trend adds to a price plot: day ranges, moving averages, levels with their names, and the forecast with its bands.</summary>
internal sealed class ChartOutlook(Plot plot, ChartTheme theme, float unit)
{
    public void Draw(ChartContent content, PriceScale scale)
    {
        foreach (var (from, to, low, high) in content.Boxes)
        {
            var box = plot.Add.Rectangle(from, to, low, high);
            box.FillStyle.Color = Colour(theme.Minimum).WithAlpha(0.2);
            box.LineStyle.Width = 0;
        }

        if (content.Fan is { } fan) Fan(fan, content.Series.Hours);
        foreach (var level in content.Levels) Level(level, scale);
        foreach (var curve in content.Curves) Line(curve.Points, curve.Colour(theme), 2.5f, curve.Dotted ? LinePattern.Dotted : LinePattern.Dashed);
    }

    public void Name(IReadOnlyList<ChartLevel> levels, PriceScale scale)
    {
        foreach (var level in levels.Where(level => level.Value <= scale.High && level.Value >= scale.Low))
        {
            var text = Text($"{level.Label} {GoldAxis.Money(level.Value)}", 0, level.Value, theme.Text, level.Below ? Alignment.UpperLeft : Alignment.LowerLeft, 15);
            text.LabelBackgroundColor = Colour(theme.Ground).WithAlpha(0.75);
            text.OffsetX = 6 * unit;
            text.OffsetY = (level.Below ? 3 : -3) * unit;
        }
    }

    private void Fan(ChartFan fan, double now)
    {
        var colour = fan.IsTelling ? theme.Minimum : theme.Quantity;
        Band(fan, point => point.Low95, point => point.High95, colour, 0.2);
        Band(fan, point => point.Low80, point => point.High80, colour, 0.32);
        var line = plot.Add.VerticalLine(now);
        line.LineColor = Colour(theme.Muted);
        line.LineWidth = 1.5f * unit;
        if (!fan.IsTelling || fan.Points.Count == 0) return;
        Line([.. fan.Points.Select(point => (point.At, point.Value))], theme.Minimum, 3, LinePattern.Dashed);
        var end = fan.Points[^1];
        var text = Text(GoldAxis.Money(end.Value), end.At, end.Value, theme.Minimum, Alignment.MiddleLeft, 17);
        text.LabelBold = true;
        text.OffsetX = 6 * unit;
    }

    private void Band(ChartFan fan, Func<ChartFan.Point, double> low, Func<ChartFan.Point, double> high, SKColor colour, double alpha)
    {
        if (fan.Points.Count < 2) return;
        var band = plot.Add.FillY([.. fan.Points.Select(point => point.At)], [.. fan.Points.Select(low)], [.. fan.Points.Select(high)]);
        band.FillColor = Colour(colour).WithAlpha(alpha);
        band.LineWidth = 0;
        band.MarkerSize = 0;
    }

    private void Level(ChartLevel level, PriceScale scale)
    {
        if (level.Value > scale.High || level.Value < scale.Low) return;
        var line = plot.Add.HorizontalLine(level.Value);
        line.LineColor = Colour(theme.Text).WithAlpha(0.65);
        line.LineWidth = 1.5f * unit;
        line.LinePattern = LinePattern.DenselyDashed;
    }

    private void Line(IReadOnlyList<(double At, double Value)> points, SKColor colour, float width, LinePattern pattern)
    {
        if (points.Count < 2) return;
        var line = plot.Add.ScatterLine(points.Select(point => new Coordinates(point.At, point.Value)).ToList());
        line.LineColor = Colour(colour);
        line.LineWidth = width * unit;
        line.LinePattern = pattern;
    }

    private ScottPlot.Plottables.Text Text(string label, double x, double y, SKColor colour, Alignment alignment, float size)
    {
        var text = plot.Add.Text(label, x, y);
        text.LabelFontName = ChartFont.Name;
        text.LabelFontSize = size * unit;
        text.LabelFontColor = Colour(colour);
        text.LabelAlignment = alignment;
        return text;
    }

    private static Color Colour(SKColor colour) => new(colour.Red, colour.Green, colour.Blue, colour.Alpha);
}
