using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>
/// Draws charts and remembers them. A chart depends on market, variant, realm, range, snapshot, events and style; asked for many times at once it is drawn once.
/// </summary>
/// <param name="draw">Who draws; computes for tens of milliseconds.</param>
/// <param name="capacity">Most pictures kept.</param>
internal sealed class ChartCache(Func<PriceReport, ChartStyle, byte[]> draw, int capacity = 2048) : IPriceCharts, IDisposable
{
    private readonly PictureShelf<Key> _shelf = new(capacity);

    public string Describe(PriceReport report) => ChartDescription.Of(report);

    public Task<byte[]> DrawPngAsync(PriceReport report, ChartStyle style, CancellationToken ct) => _shelf.GetAsync(
        new Key(
            report.Market, report.Variant, report.VariantName, report.Realm.Id, report.Range, report.PublishedAt, report.To.Ticks / TimeSpan.TicksPerHour,
            EventsKey.Of(report.Events), style),
        () => draw(report, style), ct);

    public void Dispose() => _shelf.Dispose();

    // The range ends now: the hour is part of the key, so that the picture moves on when no snapshots come.
    private readonly record struct Key(
        MarketId Market, VariantKey Variant, string Name, int Realm, PriceRange Range, DateTimeOffset PublishedAt, long Hour, EventsKey Events, ChartStyle Style);
}
