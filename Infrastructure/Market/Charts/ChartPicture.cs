using DiscordAH.Domain.Market;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>A picture in the house style: ground, font, sizes and encoding are the same for all of them.</summary>
internal static class ChartPicture
{
    // Few colours and level ground: one cheap filter and a middling deflate are as small as the slowest, in a third of the time.
    private static readonly SKPngEncoderOptions Encoding = new(SKPngEncoderFilterFlags.Sub, 4);

    /// <summary>Draws on fresh ground and stores as PNG.</summary>
    /// <param name="style">How it is to look.</param>
    /// <param name="usual">Height for which things have their usual size at 1000 pixels of width.</param>
    /// <param name="draw">Gets canvas, colours, size and the size of things.</param>
    public static byte[] DrawPng(ChartStyle style, float usual, Action<SKCanvas, ChartTheme, SKSize, float> draw)
    {
        _ = ChartFont.Typeface; // registers the font before ScottPlot asks for one
        var width = Math.Clamp(style.Width, 300, 4000);
        var height = Math.Clamp(style.Height, 200, 4000);
        var theme = ChartTheme.Of(style.Dark);
        var unit = Math.Clamp(style.Scale, 0.5f, 4f) * Math.Min(width / 1000f, height / usual);

        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul))
            ?? throw new InvalidOperationException("No picture of that size can be made.");
        surface.Canvas.Clear(theme.Ground);
        draw(surface.Canvas, theme, new SKSize(width, height), unit);

        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels() ?? throw new InvalidOperationException("The picture cannot be read back.");
        using var png = pixels.Encode(Encoding) ?? throw new InvalidOperationException("The picture cannot be stored as PNG.");
        return png.ToArray();
    }
}
