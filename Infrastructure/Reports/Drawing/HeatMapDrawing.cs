using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Market.Charts;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Drawing;

/// <summary>
/// Draws a grid of colours: from blue (least) over white to orange (most), a dash where nothing is known. As plain rectangles: ScottPlot's heat map is a bitmap.
/// </summary>
internal static class HeatMapDrawing
{
    private static readonly SKColor Least = SKColor.Parse("#3B8BC4");
    private static readonly SKColor Most = SKColor.Parse("#E8923A");

    public static void Draw(SKCanvas canvas, ReportHeatMap map, SKRect area)
    {
        var known = map.Values.SelectMany(row => row).OfType<double>().Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (known.Min(), known.Max());
        using var font = new SKFont(ChartFont.Typeface, ReportPlot.Label) { Subpixel = true, LinearMetrics = true };
        using var paint = new SKPaint { IsAntialias = true };
        var left = area.Left + Math.Min(area.Width * 0.3f, ReportPlot.Widest(map.Rows) + 6);
        var wide = (area.Right - left) / Math.Max(1, map.Columns.Count);
        var tall = (area.Height - 28) / Math.Max(1, map.Rows.Count);
        for (var r = 0; r < map.Rows.Count; r++)
        {
            var top = area.Top + (r * tall);
            paint.Color = ReportPalette.Muted;
            canvas.DrawText(map.Rows[r], area.Left, top + (tall / 2) + 2.6f, font, paint);
            for (var c = 0; c < map.Columns.Count; c++)
            {
                var cell = new SKRect(left + (c * wide), top, left + ((c + 1) * wide) - 0.6f, top + tall - 0.6f);
                var value = r < map.Values.Count && c < map.Values[r].Count ? map.Values[r][c] : null;
                paint.Color = value is { } there && double.IsFinite(there) ? Shade(high > low ? (there - low) / (high - low) : 0.5) : ReportPalette.Stripe;
                canvas.DrawRect(cell, paint);
            }
        }

        Columns(canvas, map.Columns, font, paint, left, wide, area.Bottom - 20);
        Scale(canvas, map.Unit, (low, high), font, paint, left, area);
    }

    // As many column names as fit side by side.
    private static void Columns(SKCanvas canvas, IReadOnlyList<string> names, SKFont font, SKPaint paint, float left, float wide, float y)
    {
        paint.Color = ReportPalette.Muted;
        var every = Math.Max(1, (int)Math.Ceiling((ReportPlot.Widest(names) + 4) / wide));
        for (var c = 0; c < names.Count; c += every) canvas.DrawText(names[c], left + ((c + 0.5f) * wide), y, SKTextAlign.Center, font, paint);
    }

    private static void Scale(SKCanvas canvas, ReportUnit unit, (double Low, double High) span, SKFont font, SKPaint paint, float left, SKRect area)
    {
        const int Steps = 24;
        const float Wide = 96;
        var y = area.Bottom - 9;
        var least = ChartAxes.Short(unit, span.Low);
        canvas.DrawText(least, left, y + 6.5f, font, paint);
        var from = left + font.MeasureText(least) + 5;
        for (var i = 0; i < Steps; i++)
        {
            paint.Color = Shade(i / (double)(Steps - 1));
            canvas.DrawRect(new SKRect(from + (i * Wide / Steps), y, from + ((i + 1) * Wide / Steps), y + 7), paint);
        }

        paint.Color = ReportPalette.Muted;
        canvas.DrawText(ChartAxes.Short(unit, span.High), from + Wide + 5, y + 6.5f, font, paint);
    }

    private static SKColor Shade(double share)
    {
        var (colour, strength) = share < 0.5 ? (Least, (0.5 - share) * 2) : (Most, (share - 0.5) * 2);
        byte Mix(byte channel) => (byte)Math.Round(255 + ((channel - 255) * Math.Clamp(strength, 0, 1)));
        return new SKColor(Mix(colour.Red), Mix(colour.Green), Mix(colour.Blue));
    }
}
