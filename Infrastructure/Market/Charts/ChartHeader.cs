using DiscordAH.Domain.Market;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>What the picture shows, in words above it: item; realm, time span and unit; the newest numbers in the lines' colours.</summary>
internal static class ChartHeader
{
    /// <summary>Draws the header; returns where it ends.</summary>
    public static float Draw(SKCanvas canvas, ChartContent content, ChartTheme theme, int width, float unit)
    {
        var margin = 16 * unit;
        var room = width - (2 * margin);
        var y = 12 * unit;
        y = ChartText.Line(canvas, content.Title, margin, y, room, 25 * unit, theme.Text, bold: true);
        y = ChartText.Line(canvas, $"{content.Place} · {content.Span} · {content.Unit} · UTC", margin, y, room, 17.5f * unit, theme.Muted, bold: false);
        return Legend(canvas, content, theme, margin, y, width - margin, unit) + (26 * unit);
    }

    public static string Span(PriceRange range) => range switch
    {
        PriceRange.Day => "last 24 hours",
        PriceRange.Week => "last 7 days",
        PriceRange.Fortnight => "last 14 days",
        PriceRange.Month => "last 30 days",
        PriceRange.Quarter => "last 90 days",
        _ => throw new ArgumentOutOfRangeException(nameof(range), range, "Not a range."),
    };

    // Entries that find no room go to a line of their own.
    private static float Legend(SKCanvas canvas, ChartContent content, ChartTheme theme, float left, float y, float right, float unit)
    {
        var x = left;
        foreach (var key in content.Keys)
        {
            var wide = (42 * unit) + ChartText.Width(key.Text, 17 * unit);
            if (x > left && x + wide > right) (x, y) = (left, y + (25 * unit));
            Key(canvas, key, theme, x, y, right, unit);
            x += wide + (24 * unit);
        }

        if (content.Remark.Length == 0) return y;
        var room = ChartText.Width(content.Remark, 18 * unit);
        if (x > left && x + room > right) (x, y) = (left, y + (25 * unit));
        ChartText.Line(canvas, content.Remark, x, y, right - x, 17 * unit, theme.Text, bold: true);
        return y;
    }

    private static void Key(SKCanvas canvas, ChartKey key, ChartTheme theme, float x, float y, float right, float unit)
    {
        using var paint = new SKPaint();
        paint.Color = key.Colour(theme);
        paint.IsAntialias = true;
        paint.IsStroke = true;
        paint.StrokeWidth = (key.Thick ? 12 : 4) * unit;
        using var dash = key.Dashed ? SKPathEffect.CreateDash([8 * unit, 5 * unit], 0) : null;
        paint.PathEffect = dash;
        var middle = y + (11 * unit);
        if (key.Dot)
        {
            paint.IsStroke = false;
            canvas.DrawCircle(x + (22 * unit), middle, 7 * unit, paint);
        }
        else
        {
            canvas.DrawLine(x, middle, x + (34 * unit), middle, paint);
        }

        ChartText.Line(canvas, key.Text, x + (42 * unit), y, right - x - (42 * unit), 17 * unit, key.Thick ? theme.Muted : key.Colour(theme), bold: false); // areas are too pale for words
    }
}
