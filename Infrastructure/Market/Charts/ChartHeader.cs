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
        y = Line(canvas, content.Title, margin, y, room, 25 * unit, theme.Text, bold: true);
        y = Line(canvas, $"{content.Place} · {Span(content.Range)} · {content.Unit} · UTC", margin, y, room, 17.5f * unit, theme.Muted, bold: false);
        Legend(canvas, content, theme, margin, y, unit);
        return y + (26 * unit);
    }

    public static string Span(PriceRange range) => range switch
    {
        PriceRange.Day => "last 24 hours",
        PriceRange.Week => "last 7 days",
        PriceRange.Month => "last 30 days",
        PriceRange.Quarter => "last 90 days",
        _ => throw new ArgumentOutOfRangeException(nameof(range), range, "Not a range."),
    };

    private static void Legend(SKCanvas canvas, ChartContent content, ChartTheme theme, float x, float y, float unit)
    {
        foreach (var key in content.Keys) x = Key(canvas, key.Text, key.Colour(theme), x, y, unit, key.Dashed, key.Thick);
        if (content.Remark.Length > 0) Line(canvas, content.Remark, x, y, 260 * unit, 17 * unit, theme.Text, bold: true);
    }

    private static float Key(SKCanvas canvas, string text, SKColor colour, float x, float y, float unit, bool dashed, bool thick)
    {
        using var paint = new SKPaint();
        paint.Color = colour;
        paint.IsAntialias = true;
        paint.IsStroke = true;
        paint.StrokeWidth = (thick ? 12 : 4) * unit;
        using var dash = dashed ? SKPathEffect.CreateDash([8 * unit, 5 * unit], 0) : null;
        paint.PathEffect = dash;
        var middle = y + (11 * unit);
        canvas.DrawLine(x, middle, x + (34 * unit), middle, paint);
        using var font = new SKFont(ChartFont.Typeface, 17 * unit);
        Line(canvas, text, x + (42 * unit), y, 400 * unit, 17 * unit, colour, bold: false);
        return x + (66 * unit) + font.MeasureText(text);
    }

    private static float Line(SKCanvas canvas, string text, float x, float y, float room, float size, SKColor colour, bool bold)
    {
        var (face, shown) = ChartFont.For(text);
        using var font = new SKFont(face, size);
        font.Embolden = bold;
        font.Subpixel = true;
        var wide = font.MeasureText(shown);
        if (wide > room) font.Size = Math.Max(size * 0.72f, size * room / wide);
        while (shown.Length > 2 && font.MeasureText(shown) > room) shown = shown[..^2].TrimEnd() + "…";
        using var paint = new SKPaint();
        paint.Color = colour;
        paint.IsAntialias = true;
        canvas.DrawText(shown, x, y + (size * 0.95f), SKTextAlign.Left, font, paint);
        return y + (size * 1.3f);
    }
}
