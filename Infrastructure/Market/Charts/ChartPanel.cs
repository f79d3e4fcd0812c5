using ScottPlot;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>One of the two plots of a chart.</summary>
internal sealed class ChartPanel : IDisposable
{
    private readonly Plot _plot = new();
    private readonly ChartTheme _theme;
    private readonly float _unit;
    private readonly ChartContent _content;
    private readonly ChartSeries _series;

    public ChartPanel(ChartTheme theme, float unit, ChartContent content)
    {
        (_theme, _unit, _content, _series) = (theme, unit, content, content.Series);
        _plot.FigureBackground.Color = Colour(theme.Ground);
        _plot.DataBackground.Color = Colour(theme.Ground);
        _plot.Grid.XAxisStyle.MajorLineStyle.Color = Colour(theme.Grid);
        _plot.Grid.YAxisStyle.MajorLineStyle.Color = Colour(theme.Grid);
        _plot.Axes.Top.IsVisible = false;
        _plot.Axes.Right.IsVisible = false;
        foreach (var axis in new IAxis[] { _plot.Axes.Left, _plot.Axes.Bottom })
        {
            axis.TickLabelStyle.FontName = ChartFont.Name;
            axis.TickLabelStyle.FontSize = 17 * unit;
            axis.TickLabelStyle.ForeColor = Colour(theme.Muted);
            axis.FrameLineStyle.Color = Colour(theme.Grid);
            axis.MajorTickStyle.Color = Colour(theme.Grid);
            axis.MajorTickStyle.Length = 4 * unit;
        }
    }

    public static float Widest(IEnumerable<string> texts, float size)
    {
        using var font = new SKFont(ChartFont.Typeface, size);
        return texts.Select(text => font.MeasureText(text)).DefaultIfEmpty(0).Max();
    }

    /// <param name="labelRoom">Room right of the newest point, for its label, as a share of the time span.</param>
    public void Scale(double low, double high, double[] values, string[] labels, double labelRoom)
    {
        _plot.Axes.Left.SetTicks(values, labels);
        _plot.Axes.SetLimits(0, (_series.Hours + _content.Ahead) * (1 + labelRoom), low, high);
    }

    public void Time(bool labelled)
    {
        var (hours, labels) = TimeAxis.Ticks(_content);
        _plot.Axes.Bottom.SetTicks(hours, labelled ? labels : Array.ConvertAll(labels, static _ => ""));
    }

    public void Bands(bool labelled)
    {
        foreach (var (from, to) in _series.Absent) Band(from, to, _theme.Absent, labelled ? "not on sale" : "");
        foreach (var (from, to) in _series.Gaps) Band(from, to, _theme.Gap, labelled ? "no data" : "");
    }

    /// <summary>Events, behind the prices.</summary>
    public void Marks(IReadOnlyList<ChartMark> marks)
    {
        foreach (var mark in marks)
        {
            if (mark.To > mark.From)
            {
                var band = _plot.Add.HorizontalSpan(mark.From, mark.To);
                band.FillStyle.Color = Colour(_theme.Mark).WithAlpha(0.22);
                band.LineStyle.Width = 0;
            }

            var line = _plot.Add.VerticalLine(mark.From);
            line.LineColor = Colour(_theme.Mark);
            line.LineWidth = 1.5f * _unit;
            line.LinePattern = LinePattern.Dotted;
        }
    }

    /// <summary>Forecast, levels and further lines, behind the prices.</summary>
    public void Outlook(PriceScale scale) => new ChartOutlook(_plot, _theme, _unit).Draw(_content, scale);

    /// <summary>The levels' names, before the prices.</summary>
    public void Levels(PriceScale scale) => new ChartOutlook(_plot, _theme, _unit).Name(_content.Levels, scale);

    public void Prices(PriceScale scale, bool marketToo)
    {
        if (marketToo)
            foreach (var line in _series.Lines()) Line(line, stretch => Math.Min(stretch.Market, scale.High * 2), _theme.Market, 2.5f, LinePattern.Dashed);
        foreach (var line in _series.Lines()) Line(line, stretch => Math.Min(stretch.Minimum, scale.High * 2), _theme.Minimum, 3.5f, LinePattern.Solid);
        MarkClipped(scale);
        if (_series.OnSale.Count > 0 && _series.Hours - _series.OnSale[^1].To < 1e-6) MarkLast(_series.OnSale[^1]);
        MarkDots(scale);
    }

    public void Quantities(double most)
    {
        foreach (var line in _series.Lines())
        {
            var area = Line(line, stretch => Math.Min(stretch.Quantity, most), _theme.Quantity, 1.5f, LinePattern.Solid);
            area.FillY = true;
            area.FillYColor = Colour(_theme.Quantity).WithAlpha(0.55);
        }
    }

    public void Render(SKCanvas canvas, SKRect area, PixelPadding padding)
    {
        _plot.Layout.Fixed(padding);
        canvas.Save();
        canvas.ClipRect(area);
        _plot.Render(canvas, new PixelRect(area.Left, area.Right, area.Bottom, area.Top));
        canvas.Restore();
    }

    public void Dispose() => _plot.Dispose();

    private ScottPlot.Plottables.Scatter Line(List<ChartSeries.Stretch> line, Func<ChartSeries.Stretch, double> value, SKColor colour, float width, LinePattern pattern)
    {
        var points = new List<Coordinates>(line.Count * 2);
        foreach (var stretch in line)
        {
            points.Add(new Coordinates(stretch.From, value(stretch)));
            points.Add(new Coordinates(stretch.To, value(stretch)));
        }

        var scatter = _plot.Add.ScatterLine(points);
        scatter.LineColor = Colour(colour);
        scatter.LineWidth = width * _unit;
        scatter.LinePattern = pattern;
        return scatter;
    }

    private void Band(double from, double to, SKColor colour, string label)
    {
        var band = _plot.Add.HorizontalSpan(from, to);
        band.FillStyle.Color = Colour(colour);
        band.LineStyle.Width = 0;
        if (label.Length == 0 || to - from < _series.Hours * 0.16) return;
        var limits = _plot.Axes.GetLimits();
        Text(label, (from + to) / 2, limits.Bottom + ((limits.Top - limits.Bottom) * 0.04), _theme.Muted, Alignment.LowerCenter, 15);
    }

    // Over the line, ringed by the ground so that neighbours stay apart; many of them are drawn smaller.
    private void MarkDots(PriceScale scale)
    {
        if (_content.Dots.Count == 0) return;
        var size = (_content.Dots.Count > 40 ? 9 : 14) * _unit;
        foreach (var (at, value) in _content.Dots)
        {
            var height = Math.Clamp(value, scale.Low, scale.High);
            _plot.Add.Marker(at, height, MarkerShape.FilledCircle, size * 1.35f, Colour(_theme.Ground));
            _plot.Add.Marker(at, height, MarkerShape.FilledCircle, size, Colour(_theme.Dear));
        }
    }

    // Prices beyond the axis: one arrow a stretch of them, the highest with its number.
    private void MarkClipped(PriceScale scale)
    {
        if (!scale.ClipsHigh) return;
        var beyond = _series.OnSale.Where(stretch => stretch.Minimum > scale.High).ToList();
        if (beyond.Count == 0) beyond = [.. _series.OnSale.Where(stretch => stretch.Market > scale.High)];
        if (beyond.Count == 0) return;
        var highest = beyond.MaxBy(stretch => Math.Max(stretch.Minimum, stretch.Market));
        var at = (highest.From + highest.To) / 2;
        var side = at > _series.Hours * 0.7 ? Alignment.UpperRight : Alignment.UpperLeft;
        Text("▲ up to " + GoldAxis.Money(Math.Max(highest.Minimum, highest.Market)), at, scale.High, _theme.Text, side, 15);
    }

    private void MarkLast(ChartSeries.Stretch last)
    {
        _plot.Add.Marker(last.To, last.Minimum, MarkerShape.FilledCircle, 11 * _unit, Colour(_theme.Minimum));
        // With a forecast the room to the right is taken.
        var text = Text(GoldAxis.Money(last.Minimum), last.To, last.Minimum, _theme.Text, _content.Fan is null ? Alignment.MiddleLeft : Alignment.LowerRight, 17);
        text.LabelBold = true;
        if (_content.Fan is not null) text.LabelBackgroundColor = Colour(_theme.Ground).WithAlpha(0.7);
        text.OffsetX = (_content.Fan is null ? 9 : -6) * _unit;
        text.OffsetY = _content.Fan is null ? 0 : -6 * _unit;
    }

    private ScottPlot.Plottables.Text Text(string label, double x, double y, SKColor colour, Alignment alignment, float size)
    {
        var text = _plot.Add.Text(label, x, y);
        text.LabelFontName = ChartFont.Name;
        text.LabelFontSize = size * _unit;
        text.LabelFontColor = Colour(colour);
        text.LabelAlignment = alignment;
        return text;
    }

    private static Color Colour(SKColor colour) => new(colour.Red, colour.Green, colour.Blue, colour.Alpha);
}
