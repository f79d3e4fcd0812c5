using DiscordAH.Domain.Market;
using ScottPlot;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>Draws a chart with ScottPlot: words, events, prices and, below, quantities. Holds no state: any number of threads may draw at once.</summary>
internal static class ChartSheet
{
    private const float QuantityShare = 0.25f;

    public static byte[] DrawPng(ChartContent content, ChartStyle style) => ChartPicture.DrawPng(style, 400, (canvas, theme, size, unit) =>
    {
        var top = MathF.Round(ChartHeader.Draw(canvas, content, theme, (int)size.Width, unit));
        DrawPanels(canvas, content, theme, new SKRect(0, top, size.Width, size.Height), unit);
    });

    private static void DrawPanels(SKCanvas canvas, ChartContent content, ChartTheme theme, SKRect area, float unit)
    {
        var series = content.Series;
        var scale = PriceScale.Of(content);
        var (prices, step) = GoldAxis.Ticks(scale.Low, scale.High, 4, 1);
        prices = Array.FindAll(prices, price => price <= scale.High - ((scale.High - scale.Low) * 0.03)); // a label at the very top would be cut
        var priceLabels = GoldAxis.MoneyLabels(prices, step);
        var most = Math.Max(1, series.OnSale.Count == 0 ? 1 : series.OnSale.Max(stretch => stretch.Quantity)) * 1.15;
        var (counts, _) = GoldAxis.Ticks(0, most, 2, 1);
        var countLabels = Array.ConvertAll(counts, GoldAxis.Count);

        var text = 17 * unit;
        var left = ChartPanel.Widest(content.IsPriceOnly ? priceLabels : [.. priceLabels, .. countLabels], text) + (16 * unit);
        var right = 10 * unit;
        var last = EndLabel(content);
        var label = last.Length == 0 ? 0 : ChartPanel.Widest([last], text * 1.08f) + (16 * unit);
        var labelRoom = label / Math.Max(1, area.Width - left - right - label);
        var bottom = text * 1.9f;

        var perHour = (area.Width - left - right) / (float)((series.Hours + content.Ahead) * (1 + labelRoom));
        var flags = ChartFlags.Place(content.Marks, left, area.Right, perHour, unit);
        var top = area.Top + MathF.Round(flags.Height(unit));
        var split = content.IsPriceOnly ? area.Bottom : MathF.Round(area.Bottom - bottom - ((area.Bottom - top - bottom) * QuantityShare));

        using (var upper = new ChartPanel(theme, unit, content))
        {
            upper.Scale(scale.Low, scale.High, prices, priceLabels, labelRoom);
            upper.Time(labelled: content.IsPriceOnly);
            upper.Bands(labelled: true);
            upper.Marks(content.Marks);
            upper.Outlook(scale);
            upper.Prices(scale, marketToo: !content.IsPriceOnly);
            upper.Levels(scale);
            upper.Render(canvas, new SKRect(0, top, area.Right, split), new PixelPadding(left, right, content.IsPriceOnly ? bottom : 6 * unit, 6 * unit));
        }

        flags.Draw(canvas, theme, area.Top, unit);
        if (content.IsPriceOnly) return;
        using var lower = new ChartPanel(theme, unit, content);
        lower.Scale(0, most, counts, countLabels, labelRoom);
        lower.Time(labelled: true);
        lower.Bands(labelled: false);
        lower.Marks(content.Marks);
        lower.Quantities(most);
        lower.Render(canvas, new SKRect(0, split, area.Right, area.Bottom), new PixelPadding(left, right, bottom, 6 * unit));
    }

    // What stands right of the last point: the price, or where the forecast ends.
    private static string EndLabel(ChartContent content) =>
        content.Fan is { IsTelling: true, Points: [.., var end] } ? GoldAxis.Money(end.Value)
        : content.Fan is not null || content.Series.OnSale.Count == 0 ? ""
        : GoldAxis.Money(content.Series.OnSale[^1].Minimum);
}
