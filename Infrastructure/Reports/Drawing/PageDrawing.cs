using System.Globalization;
using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Reports.Layout;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Drawing;

/// <summary>Draws a laid-out page. Text is drawn as text and charts as lines, so that the document can be searched and enlarged.</summary>
internal sealed class PageDrawing : IDisposable
{
    private readonly Dictionary<(SKTypeface Face, float Size), SKFont> _fonts = [];
    private readonly SKPaint _paint = new() { IsAntialias = true };

    public void Draw(SKCanvas canvas, LaidPage page)
    {
        foreach (var box in page.Boxes) Draw(canvas, box);
    }

    public void Dispose()
    {
        _paint.Dispose();
        foreach (var font in _fonts.Values) font.Dispose();
    }

    private void Draw(SKCanvas canvas, Box box)
    {
        switch (box)
        {
            case FillBox fill:
                _paint.Color = fill.Colour;
                canvas.DrawRect(fill.Area, _paint);
                break;
            case TextBox text:
                DrawLines(canvas, text);
                break;
            case ChartBox { Chart: ReportLineChart lines }:
                LineChartDrawing.Draw(canvas, lines, box.Area);
                break;
            case ChartBox { Chart: ReportHeatMap map }:
                HeatMapDrawing.Draw(canvas, map, box.Area);
                break;
            case LinkBox link:
                Link(canvas, link);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(box), box.GetType().Name, "Not a box that can be drawn.");
        }
    }

    private void DrawLines(SKCanvas canvas, TextBox text)
    {
        _paint.Color = text.Look.Colour;
        var y = text.Area.Top + text.Look.Ascent;
        foreach (var line in text.Lines)
        {
            var runs = FaceRuns.Of(line, text.Look.IsBold);
            var wide = text.Look.Alignment == ReportAlignment.Left ? 0 : runs.Sum(run => Font(run.Face, text.Look.Size).MeasureText(run.Text));
            var x = text.Look.Alignment switch
            {
                ReportAlignment.Right => text.Area.Right - wide,
                ReportAlignment.Centre => text.Area.MidX - (wide / 2),
                _ => text.Area.Left,
            };
            foreach (var (face, piece) in runs)
            {
                var font = Font(face, text.Look.Size);
                canvas.DrawText(piece, x, y, font, _paint);
                if (runs.Count > 1) x += font.MeasureText(piece);
            }

            y += text.Look.LineHeight;
        }
    }

    private SKFont Font(SKTypeface face, float size)
    {
        if (!_fonts.TryGetValue((face, size), out var font)) _fonts[(face, size)] = font = TextMeasure.Font(face, size);
        return font;
    }

    private static void Link(SKCanvas canvas, LinkBox link)
    {
        using var name = SKData.CreateCopy(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"section-{link.Section}\0")));
        if (link.IsTarget) canvas.DrawNamedDestinationAnnotation(new SKPoint(link.Area.Left, link.Area.Top - 20), name);
        else canvas.DrawLinkDestinationAnnotation(link.Area, name);
    }
}
