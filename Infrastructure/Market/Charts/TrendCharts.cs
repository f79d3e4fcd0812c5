using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>Trend charts and heat maps, each drawn once for a snapshot.</summary>
internal sealed class TrendCharts(int capacity = 1024) : ITrendCharts, IDisposable
{
    private readonly PictureShelf<Key> _shelf = new(capacity);

    public string Describe(TrendReport report) => TrendDescription.Of(report);

    public string DescribeSeason(TrendReport report) => TrendDescription.OfSeason(report);

    public Task<byte[]> DrawPngAsync(TrendReport report, ChartStyle style, CancellationToken ct) =>
        _shelf.GetAsync(KeyOf(report, style, false), () => TrendChart.DrawPng(report, style), ct);

    public Task<byte[]> DrawSeasonPngAsync(TrendReport report, ChartStyle style, CancellationToken ct)
    {
        if (report.Season is null) throw new ArgumentException("There is no weekly swing to draw.", nameof(report));
        return _shelf.GetAsync(KeyOf(report, style, true), () => SeasonChart.DrawPng(report, style), ct);
    }

    public void Dispose() => _shelf.Dispose();

    // The range ends now: the hour is part of the key, so that the picture moves on when no snapshots come.
    private static Key KeyOf(TrendReport report, ChartStyle style, bool isSeason) => new(
        report.Market, report.Variant, report.VariantName, report.Realm.Id, report.Trend, report.PublishedAt, report.To.Ticks / TimeSpan.TicksPerHour,
        report.Forecast?.IssuedAt, report.Forecast?.Model, report.Forecast?.Version ?? 0, style, isSeason, isSeason ? report.Season!.Gain : 0);

    private readonly record struct Key(
        MarketId Market, VariantKey Variant, string Name, int Realm, PriceTrend Trend, DateTimeOffset PublishedAt, long Hour,
        DateTimeOffset? Issued, string? Model, int Version, ChartStyle Style, bool IsSeason, double Gain);
}
