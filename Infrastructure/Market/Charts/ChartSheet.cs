using DiscordAH.Domain.Market;
using ScottPlot;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>Draws a chart with ScottPlot: words, events, prices and, below, quantities. Holds no state: any number of threads may draw at once.</summary>
internal static class ChartSheet
{
    private const float QuantityShare = 0.25f;

    // Few colours and level ground: one cheap filter and a middling deflate are as small as the slowest, in a third of the time.
    private static readonly SKPngEncoderOptions Encoding = new(SKPngEncoderFilterFlags.Sub, 4);

    public static byte[] DrawPng(ChartContent content, ChartStyle style)
    {
        _ = ChartFont.Typeface; // registers the font before ScottPlot asks for one
        var width = Math.Clamp(style.Width, 300, 4000);
        var height = Math.Clamp(style.Height, 200, 4000);
        var theme = ChartTheme.Of(style.Dark);
        var unit = Math.Clamp(style.Scale, 0.5f, 4f) * Math.Min(width / 1000f, height / 400f);

        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul))
            ?? throw new InvalidOperationException("No picture of that size can be made.");
        surface.Canvas.Clear(theme.Ground);
        var top = MathF.Round(ChartHeader.Draw(surface.Canvas, content, theme, width, unit));
        DrawPanels(surface.Canvas, content, theme, new SKRect(0, top, width, height), unit);

        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels() ?? throw new InvalidOperationException("The picture cannot be read back.");
        using var png = pixels.Encode(Encoding) ?? throw new InvalidOperationException("The picture cannot be stored as PNG.");
        return png.ToArray();
    }

    private static void DrawPanels(SKCanvas canvas, ChartContent content, ChartTheme theme, SKRect area, float unit)
    {
        var series = content.Series;
        var scale = PriceScale.Of(series);
        var (prices, step) = GoldAxis.Ticks(scale.Low, scale.High, 4, 1);
        var priceLabels = GoldAxis.MoneyLabels(prices, step);
        var most = Math.Max(1, series.OnSale.Count == 0 ? 1 : series.OnSale.Max(stretch => stretch.Quantity)) * 1.15;
        var (counts, _) = GoldAxis.Ticks(0, most, 2, 1);
        var countLabels = Array.ConvertAll(counts, GoldAxis.Count);

        var text = 17 * unit;
        var left = ChartPanel.Widest(content.IsPriceOnly ? priceLabels : [.. priceLabels, .. countLabels], text) + (16 * unit);
        var right = 10 * unit;
        var label = series.OnSale.Count == 0 ? 0 : ChartPanel.Widest([GoldAxis.Money(series.OnSale[^1].Minimum)], text * 1.08f) + (16 * unit);
        var labelRoom = label / Math.Max(1, area.Width - left - right - label);
        var bottom = text * 1.9f;

        var perHour = (area.Width - left - right) / (float)(series.Hours * (1 + labelRoom));
        var flags = ChartFlags.Place(content.Marks, left, area.Right, perHour, unit);
        var top = area.Top + MathF.Round(flags.Height(unit));
        var split = content.IsPriceOnly ? area.Bottom : MathF.Round(area.Bottom - bottom - ((area.Bottom - top - bottom) * QuantityShare));

        using (var upper = new ChartPanel(theme, unit, series))
        {
            upper.Scale(scale.Low, scale.High, prices, priceLabels, labelRoom);
            upper.Time(content, labelled: content.IsPriceOnly);
            upper.Bands(labelled: true);
            upper.Marks(content.Marks);
            upper.Prices(scale, marketToo: !content.IsPriceOnly);
            upper.Render(canvas, new SKRect(0, top, area.Right, split), new PixelPadding(left, right, content.IsPriceOnly ? bottom : 6 * unit, 6 * unit));
        }

        flags.Draw(canvas, theme, area.Top, unit);
        if (content.IsPriceOnly) return;
        using var lower = new ChartPanel(theme, unit, series);
        lower.Scale(0, most, counts, countLabels, labelRoom);
        lower.Time(content, labelled: true);
        lower.Bands(labelled: false);
        lower.Marks(content.Marks);
        lower.Quantities(most);
        lower.Render(canvas, new SKRect(0, split, area.Right, area.Bottom), new PixelPadding(left, right, bottom, 6 * unit));
    }
}
