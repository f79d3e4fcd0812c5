using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>The cheapest realms as bars, with the asked one if it is not among them.</summary>
internal sealed class CompareBars(SKCanvas canvas, ChartTheme theme, float unit)
{
    private const float MostRow = 46;

    public void Draw(ServerComparison comparison, List<RealmOffer> selling, MarketId? own, SKRect area)
    {
        var shown = selling.Take(CompareChart.MostBars).ToList();
        var rank = own is { } mine ? selling.FindIndex(offer => offer.Market == mine) : -1;
        if (rank >= CompareChart.MostBars) shown[^1] = selling[rank];
        var row = Math.Min(MostRow * unit, area.Height / shown.Count);
        var size = Math.Min(18 * unit, row * 0.6f);
        var names = Math.Min(area.Width * 0.32f, shown.Max(offer => ChartText.Width(offer.Name, size)) + (8 * unit));
        var ranks = ChartText.Width("00", size) + (10 * unit);
        var labels = shown.Max(offer => ChartText.Width(Label(offer), size)) + (16 * unit);
        var bars = new SKRect(area.Left + ranks + names, area.Top, area.Right - labels, area.Top + (row * shown.Count));

        // A single dear realm must not squeeze the others: its bar ends in an arrow.
        var most = shown.Where(offer => offer.Market != own).Select(Price).DefaultIfEmpty(Price(shown[0])).Max();
        if (comparison.Summary is { } summary) most = Math.Max(most, summary.Median.Value * 1.02);
        most = Math.Max(most, Math.Min(Price(shown[^1]), most * 2));
        Middle(comparison.Summary, bars, most);
        for (var i = 0; i < shown.Count; i++)
        {
            var place = selling.IndexOf(shown[i]) + 1;
            Row(shown[i], place, shown[i].Market == own, new SKRect(area.Left, area.Top + (i * row), area.Right, area.Top + ((i + 1) * row)), bars, most, size, names, ranks);
        }
    }

    private void Row(RealmOffer offer, int place, bool isOwn, SKRect row, SKRect bars, double most, float size, float names, float ranks)
    {
        var baseline = row.Top + ((row.Height - (size * 1.2f)) / 2);
        var ink = isOwn ? theme.Market : theme.Text;
        ChartText.Line(canvas, place.ToString(CultureInfo.InvariantCulture), row.Left + ranks - (10 * unit), baseline, ranks, size, isOwn ? ink : theme.Muted, isOwn, SKTextAlign.Right);
        ChartText.Line(canvas, offer.Name, row.Left + ranks, baseline, names - (8 * unit), size, ink, isOwn);
        var share = (float)Math.Min(1, Price(offer) / Math.Max(1, most));
        var clipped = Price(offer) > most;
        var end = bars.Left + Math.Max(2 * unit, bars.Width * share);
        using var paint = new SKPaint();
        paint.Color = isOwn ? theme.Market : theme.Minimum.WithAlpha(offer.Suspicion is null ? (byte)255 : (byte)110);
        canvas.DrawRect(new SKRect(bars.Left, row.Top + (row.Height * 0.18f), end, row.Bottom - (row.Height * 0.18f)), paint);
        var label = (clipped ? "▸ " : "") + Label(offer);
        var wide = ChartText.Width(label, size);
        paint.Color = theme.Ground.WithAlpha(190);
        canvas.DrawRect(new SKRect(end + (4 * unit), baseline, end + (12 * unit) + wide, baseline + (size * 1.2f)), paint);
        ChartText.Line(canvas, label, end + (8 * unit), baseline, Math.Max(20 * unit, row.Right - end - (8 * unit)), size, ink, isOwn);
    }

    private void Middle(RegionPrice? summary, SKRect bars, double most)
    {
        if (summary is null || summary.Realms < 2) return;
        using var line = new SKPaint();
        line.Color = theme.Text.WithAlpha(180);
        line.StrokeWidth = 2 * unit;
        using var dash = SKPathEffect.CreateDash([6 * unit, 4 * unit], 0);
        line.PathEffect = dash;
        if (summary.Realms >= 4)
        {
            using var band = new SKPaint();
            band.Color = theme.Quantity.WithAlpha(60);
            canvas.DrawRect(new SKRect(At(summary.LowerQuartile), bars.Top, At(summary.UpperQuartile), bars.Bottom), band);
        }

        canvas.DrawLine(At(summary.Median), bars.Top, At(summary.Median), bars.Bottom, line);

        float At(Copper price) => bars.Left + (float)(Math.Clamp(price.Value / most, 0, 1) * bars.Width);
    }

    private static string Label(RealmOffer offer) => GoldAxis.Money(Price(offer)) + (offer.Suspicion is null ? "" : " ⚠ suspect");

    private static double Price(RealmOffer offer) => Math.Max(0, offer.Minimum!.Value.Value);
}
