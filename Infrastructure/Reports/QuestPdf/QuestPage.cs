using System.Text;
using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Reports.Drawing;
using DiscordAH.Infrastructure.Reports.Layout;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.QuestPdf;

/// <summary>A laid-out page as a page of QuestPDF: every line of text where the layout put it.</summary>
internal static class QuestPage
{
    public static void Fill(PageDescriptor sheet, LaidPage page, TextMeasure measure)
    {
        sheet.Size(PageGrid.Width, PageGrid.Height);
        sheet.Margin(0);
        sheet.Content().Layers(layers =>
        {
            layers.PrimaryLayer().Width(PageGrid.Width - 0.01f).Height(PageGrid.Height - 0.01f);
            foreach (var box in page.Boxes) Add(layers, box, measure);
        });
    }

    private static void Add(LayersDescriptor layers, Box box, TextMeasure measure)
    {
        switch (box)
        {
            case FillBox fill:
                At(layers, fill.Area.Left, fill.Area.Top).Width(fill.Area.Width).Height(fill.Area.Height).Background(Hex(fill.Colour));
                break;
            case TextBox text:
                AddLines(layers, text, measure);
                break;
            case ChartBox chart:
                At(layers, chart.Area.Left, chart.Area.Top).Width(chart.Area.Width).Height(chart.Area.Height).Svg(Svg(chart)).FitArea();
                break;
            case LinkBox { IsTarget: true } target:
                At(layers, target.Area.Left, target.Area.Top).Width(target.Area.Width).Height(target.Area.Height).Section(Name(target));
                break;
            case LinkBox link:
                At(layers, link.Area.Left, link.Area.Top).Width(link.Area.Width).Height(link.Area.Height).SectionLink(Name(link));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(box), box.GetType().Name, "Not a box that can be drawn.");
        }
    }

    // The lines are broken already: unconstrained, so that a rounding does not break them once more.
    private static void AddLines(LayersDescriptor layers, TextBox text, TextMeasure measure)
    {
        var top = text.Area.Top;
        foreach (var line in text.Lines)
        {
            var left = text.Look.Alignment switch
            {
                ReportAlignment.Right => text.Area.Right - measure.Width(line, text.Look),
                ReportAlignment.Centre => text.Area.MidX - (measure.Width(line, text.Look) / 2),
                _ => text.Area.Left,
            };
            if (line.Length > 0)
            {
                var words = At(layers, left, top).Unconstrained().Text(line).FontFamily(ReportFonts.Family).FontSize(text.Look.Size).FontColor(Hex(text.Look.Colour)).LineHeight(1);
                if (text.Look.IsBold) words.Bold();
            }

            top += text.Look.LineHeight;
        }
    }

    private static IContainer At(LayersDescriptor layers, float left, float top) => layers.Layer().PaddingLeft(left).PaddingTop(top);

    private static string Svg(ChartBox box)
    {
        using var stream = new MemoryStream();
        var area = new SKRect(0, 0, box.Area.Width, box.Area.Height);
        using (var canvas = SKSvgCanvas.Create(area, stream))
        {
            if (box.Chart is ReportLineChart lines) LineChartDrawing.Draw(canvas, lines, area);
            else HeatMapDrawing.Draw(canvas, (ReportHeatMap)box.Chart, area);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Name(LinkBox box) => $"section-{box.Section}";

    private static string Hex(SKColor colour) => $"#{colour.Red:X2}{colour.Green:X2}{colour.Blue:X2}";
}
