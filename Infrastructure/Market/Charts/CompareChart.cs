using System.Globalization;
using DiscordAH.Domain.Market;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>A comparison as a picture: the cheapest realms as bars, below all realms on one scale; median and middle half run through both.</summary>
internal static class CompareChart
{
    public const int MostBars = 10;
    private const float UsualHeight = 560;

    public static byte[] DrawPng(ServerComparison comparison, MarketId? own, ChartStyle style) => ChartPicture.DrawPng(style, UsualHeight, (canvas, theme, size, unit) =>
    {
        var margin = 16 * unit;
        var top = Header(canvas, comparison, theme, size, unit);
        List<RealmOffer> selling = [.. comparison.Offers.Where(offer => offer.Minimum is not null).OrderBy(offer => offer.Minimum!.Value)];
        if (selling.Count == 0)
        {
            ChartText.Line(canvas, "on sale nowhere now", size.Width / 2, (top + size.Height) / 2, size.Width, 20 * unit, theme.Muted, bold: false, SKTextAlign.Center);
            return;
        }

        var hasStrip = selling.Count > 3;
        var strip = hasStrip ? 104 * unit : margin;
        var area = new SKRect(margin, top, size.Width - margin, size.Height - strip);
        new CompareBars(canvas, theme, unit).Draw(comparison, selling, own, area);
        if (hasStrip) new CompareStrip(canvas, theme, unit).Draw(comparison, selling, own, new SKRect(margin, area.Bottom, area.Right, size.Height));
    });

    private static float Header(SKCanvas canvas, ServerComparison comparison, ChartTheme theme, SKSize size, float unit)
    {
        var margin = 16 * unit;
        var room = size.Width - (2 * margin);
        var region = comparison.Region.Slug().ToUpperInvariant();
        var newest = comparison.Offers.Count == 0 ? (DateTimeOffset?)null : comparison.Offers.Max(offer => offer.PublishedAt);
        var at = newest is { } time ? string.Create(CultureInfo.InvariantCulture, $" · as of {time.ToUniversalTime():d MMM HH:mm} UTC") : "";
        var count = comparison.IsCommodity ? "one market for the region" : string.Create(CultureInfo.InvariantCulture, $"{ComparisonWords.Selling(comparison)} of {comparison.Offers.Count} realms sell it");
        var y = ChartText.Line(canvas, comparison.VariantName, margin, 12 * unit, room, 25 * unit, theme.Text, bold: true);
        y = ChartText.Line(canvas, $"{region} · {count} · gold per unit{at}", margin, y, room, 17.5f * unit, theme.Muted, bold: false);
        return y + (6 * unit);
    }
}
