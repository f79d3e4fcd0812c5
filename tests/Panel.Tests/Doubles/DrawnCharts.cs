using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using SkiaSharp;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>Draws something of the right size.</summary>
public sealed class DrawnCharts : IPriceCharts, ITokenCharts, ITrendCharts, ICompareCharts, IAlertCharts
{
    public Task<byte[]> DrawPngAsync(PriceReport report, ChartStyle style, CancellationToken ct) => Task.FromResult(Draw(style));

    public Task<byte[]> DrawPngAsync(TokenReport report, ChartStyle style, CancellationToken ct) => Task.FromResult(Draw(style));

    public string Describe(TokenReport report) => $"Price of a WoW Token in {report.Region}: now {report.Newest.Price}.";

    public Task<byte[]> DrawPngAsync(TrendReport report, ChartStyle style, CancellationToken ct) => Task.FromResult(Draw(style));

    public Task<byte[]> DrawSeasonPngAsync(TrendReport report, ChartStyle style, CancellationToken ct) => Task.FromResult(Draw(style));

    public Task<byte[]> DrawPngAsync(ServerComparison comparison, MarketId? own, ChartStyle style, CancellationToken ct) => Task.FromResult(Draw(style));

    public Task<byte[]> DrawPreviewPngAsync(AlertPreview preview, ChartStyle style, CancellationToken ct) => Task.FromResult(Draw(style));

    public string DescribePreview(AlertPreview preview) => $"Price of {preview.Item} over {preview.Days} days with a mark at each of {preview.Backtest.Firings.Count} firings.";

    public Task<byte[]> DrawFiringPngAsync(AlertFiring firing, ChartStyle style, CancellationToken ct) => Task.FromResult(Draw(style));

    public string DescribeFiring(AlertFiring firing) => $"Price in the seven days around the firing at {firing.Price}.";

    public string Describe(TrendReport report) => $"Trend of {report.VariantName}: {report.Trend.State}.";

    public string DescribeSeason(TrendReport report) => $"Week of {report.VariantName}.";

    public string Describe(ServerComparison comparison, MarketId? own) => $"{comparison.VariantName} on {comparison.Offers.Count} realms.";

    private static byte[] Draw(ChartStyle style)
    {
        using var bitmap = new SKBitmap(style.Width, style.Height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(style.Dark ? new SKColor(0x1C, 0x21, 0x2C) : SKColors.White);
        using var paint = new SKPaint { Color = new SKColor(0x3B, 0x78, 0xD8), StrokeWidth = 3 * style.Scale, IsAntialias = true };
        for (var x = 1; x < style.Width; x += 6)
            canvas.DrawLine(x - 6, Height(x - 6), x, Height(x), paint);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();

        float Height(int x) => style.Height / 2f + style.Height / 3f * MathF.Sin(x / 60f);
    }

    public string Describe(PriceReport report) => $"Price of {report.VariantName} on {report.MarketName} over {report.Range.Name()}: between 103g 45s and 148g 20s, now 123g 45s.";
}
