using DiscordAH.Infrastructure.Market.Charts;
using ScottPlot;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Drawing;

/// <summary>A ScottPlot plot that looks like the rest of a report and is drawn on its page.</summary>
internal sealed class ReportPlot : IDisposable
{
    /// <summary>Size of labels in points.</summary>
    public const float Label = 7.5f;

    public ReportPlot()
    {
        _ = ChartFont.Typeface; // registers the font before ScottPlot asks for one
        Plot.FigureBackground.Color = Colors.White;
        Plot.DataBackground.Color = Colors.White;
        Plot.Grid.XAxisStyle.MajorLineStyle.Color = Colour(ReportPalette.Rule);
        Plot.Grid.YAxisStyle.MajorLineStyle.Color = Colour(ReportPalette.Rule);
        Plot.Grid.XAxisStyle.MajorLineStyle.Width = 0.4f;
        Plot.Grid.YAxisStyle.MajorLineStyle.Width = 0.4f;
        Plot.Axes.Top.IsVisible = false;
        Plot.Axes.Right.IsVisible = false;
        foreach (var axis in new IAxis[] { Plot.Axes.Left, Plot.Axes.Bottom })
        {
            axis.TickLabelStyle.FontName = ChartFont.Name;
            axis.TickLabelStyle.FontSize = Label;
            axis.TickLabelStyle.ForeColor = Colour(ReportPalette.Muted);
            axis.FrameLineStyle.Color = Colour(ReportPalette.Muted);
            axis.FrameLineStyle.Width = 0.6f;
            axis.MajorTickStyle.Color = Colour(ReportPalette.Muted);
            axis.MajorTickStyle.Width = 0.6f;
            axis.MajorTickStyle.Length = 3;
        }
    }

    public Plot Plot { get; } = new();

    public static Color Colour(SKColor colour) => new(colour.Red, colour.Green, colour.Blue, colour.Alpha);

    /// <summary>Width of the widest label.</summary>
    public static float Widest(IEnumerable<string> labels)
    {
        using var font = new SKFont(ChartFont.Typeface, Label);
        return labels.Select(label => font.MeasureText(label)).DefaultIfEmpty(0).Max();
    }

    public void Render(SKCanvas canvas, SKRect area, PixelPadding padding)
    {
        Plot.Layout.Fixed(padding);
        canvas.Save();
        canvas.ClipRect(area);
        Plot.Render(canvas, new PixelRect(area.Left, area.Right, area.Bottom, area.Top));
        canvas.Restore();
    }

    public void Dispose() => Plot.Dispose();
}
