using System.Globalization;
using DiscordAH.Domain.Market;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>All realms on one scale: a dot each, the middle half as a band, the median as a line, the asked realm marked.</summary>
internal sealed class CompareStrip(SKCanvas canvas, ChartTheme theme, float unit)
{
    private const float Dot = 5;

    public void Draw(ServerComparison comparison, List<RealmOffer> selling, MarketId? own, SKRect area)
    {
        var prices = selling.ConvertAll(offer => (double)offer.Minimum!.Value.Value);
        var (low, high) = Scale(comparison.Summary, prices);
        var plot = new SKRect(area.Left, area.Top + (34 * unit), area.Right, area.Bottom - (30 * unit));
        var beyond = prices.Count(price => price > high);
        Words(selling.Count, beyond, high, area);
        Axis(low, high, plot);
        if (comparison.Summary is { } summary) Middle(summary, low, high, plot);
        var middle = plot.MidY;
        using var paint = new SKPaint();
        paint.IsAntialias = true;
        foreach (var offer in selling.Where(offer => offer.Market != own)) Mark(offer, paint, theme.Minimum.WithAlpha(150), Dot * unit);
        foreach (var offer in selling.Where(offer => offer.Market == own)) Mark(offer, paint, theme.Market, Dot * 1.7f * unit);

        void Mark(RealmOffer offer, SKPaint with, SKColor colour, float size)
        {
            with.Color = colour;
            canvas.DrawCircle(X(Math.Min(offer.Minimum!.Value.Value, high), low, high, plot), middle, size, with);
        }
    }

    private void Words(int realms, int beyond, double high, SKRect area)
    {
        var size = 15.5f * unit;
        var more = beyond == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({beyond} above {GoldAxis.Money(high)} at the right end)");
        ChartText.Line(
            canvas, string.Create(CultureInfo.InvariantCulture, $"All {realms} realms{more}; band: the middle half, dashed: median"),
            area.Left, area.Top + (8 * unit), area.Width, size, theme.Muted, bold: false);
    }

    private void Axis(double low, double high, SKRect plot)
    {
        var (values, step) = GoldAxis.Ticks(low, high, 5, 1);
        var labels = GoldAxis.MoneyLabels(values, step);
        using var line = new SKPaint();
        line.Color = theme.Grid;
        line.StrokeWidth = 1.5f * unit;
        canvas.DrawLine(plot.Left, plot.Bottom, plot.Right, plot.Bottom, line);
        for (var i = 0; i < values.Length; i++)
        {
            var x = X(values[i], low, high, plot);
            canvas.DrawLine(x, plot.Bottom, x, plot.Bottom + (5 * unit), line);
            var half = ChartText.Width(labels[i], 15.5f * unit) / 2;
            ChartText.Line(canvas, labels[i], Math.Clamp(x, plot.Left + half, plot.Right - half), plot.Bottom + (6 * unit), plot.Width, 15.5f * unit, theme.Muted, bold: false, SKTextAlign.Center);
        }
    }

    private void Middle(RegionPrice summary, double low, double high, SKRect plot)
    {
        using var band = new SKPaint();
        band.Color = theme.Quantity.WithAlpha(90);
        canvas.DrawRect(new SKRect(X(summary.LowerQuartile.Value, low, high, plot), plot.Top, X(summary.UpperQuartile.Value, low, high, plot), plot.Bottom), band);
        using var line = new SKPaint();
        line.Color = theme.Text;
        line.StrokeWidth = 2 * unit;
        using var dash = SKPathEffect.CreateDash([6 * unit, 4 * unit], 0);
        line.PathEffect = dash;
        var x = X(summary.Median.Value, low, high, plot);
        canvas.DrawLine(x, plot.Top, x, plot.Bottom, line);
    }

    // Up to the usual whisker: three half-widths of the box beyond it; what lies further stands at the right end.
    private static (double Low, double High) Scale(RegionPrice? summary, List<double> prices)
    {
        double low = Math.Min(prices[0], 0), high = prices[^1];
        if (summary is not null)
        {
            var reach = summary.UpperQuartile.Value + (1.5 * (summary.UpperQuartile.Value - (double)summary.LowerQuartile.Value));
            high = Math.Min(high, Math.Max(reach, summary.Median.Value * 1.2));
        }

        return (low, Math.Max(high, low + 1));
    }

    private static float X(double price, double low, double high, SKRect plot) => plot.Left + (float)(Math.Clamp((price - low) / (high - low), 0, 1) * plot.Width);
}
