using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>Words in pictures.</summary>
internal static class ChartText
{
    /// <summary>A line that shrinks a little, then is cut, to fit its room; returns where the next line begins.</summary>
    public static float Line(
        SKCanvas canvas, string text, float x, float y, float room, float size, SKColor colour, bool bold, SKTextAlign align = SKTextAlign.Left)
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
        canvas.DrawText(shown, x, y + (size * 0.95f), align, font, paint);
        return y + (size * 1.3f);
    }

    /// <summary>Width of a line.</summary>
    public static float Width(string text, float size)
    {
        using var font = new SKFont(ChartFont.Typeface, size);
        return font.MeasureText(text);
    }
}
