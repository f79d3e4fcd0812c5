using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Charts;

namespace DiscordAH.Infrastructure.Alerts.Charts;

/// <summary>Pictures of alerts, each drawn once for what it shows.</summary>
internal sealed class AlertCharts(IMarketQueries market, IItemCatalog items, IRealmCatalog realms, TimeProvider clock, int capacity = 1024) : IAlertCharts, IDisposable
{
    private readonly PictureShelf<PreviewKey> _previews = new(capacity);
    private readonly PictureShelf<FiringKey> _firings = new(capacity);

    public string DescribePreview(AlertPreview preview) => PreviewChart.Describe(preview, PlaceOf(preview));

    public string DescribeFiring(AlertFiring firing) => FiringChart.Describe(firing, items.NameOf(firing.Variant), PlaceOf(firing.Market));

    public Task<byte[]> DrawPreviewPngAsync(AlertPreview preview, ChartStyle style, CancellationToken ct)
    {
        var newest = preview.Changes.Count > 0 ? preview.Changes[^1].At : default;
        var key = new PreviewKey(
            preview.Market, preview.Variant, preview.Item, preview.RealmId, preview.Rule, preview.Days, preview.Backtest.To, preview.Backtest.Firings.Count, newest, preview.Gaps.Count, style);
        return _previews.GetAsync(key, () => PreviewChart.DrawPng(preview, PlaceOf(preview), style), ct);
    }

    public async Task<byte[]> DrawFiringPngAsync(AlertFiring firing, ChartStyle style, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (from, to) = FiringChart.Span(firing.At, now);

        // A snapshot of this very moment counts; the time right of the newest one is news until it is older than its reach.
        var changes = await market.ChangesAsync(firing.Market, firing.Variant, from, to.AddTicks(1), ct);
        var times = await market.SnapshotTimesAsync(firing.Market, from - PriceSeries.Reach, to + PriceSeries.Reach, ct);
        var (item, place) = (items.NameOf(firing.Variant), PlaceOf(firing.Market));
        var key = new FiringKey(firing.Id, firing.Alert, firing.At, firing.Market, firing.Variant, item, changes.Count, times.Count, to.UtcTicks / TimeSpan.TicksPerHour, style);
        return await _firings.GetAsync(key, () => FiringChart.DrawPng(firing, item, place, changes, PriceSeries.Gaps(times, from, to), from, to, style), ct);
    }

    public void Dispose()
    {
        _previews.Dispose();
        _firings.Dispose();
    }

    // The realm that was asked for is the one people know.
    private string PlaceOf(AlertPreview preview)
    {
        if (realms.All.SelectMany(connected => connected.Realms).FirstOrDefault(one => one.Id == preview.RealmId) is not { } realm) return preview.MarketName;
        return preview.Market.IsCommodities ? $"{realm.Name} · {preview.MarketName}" : $"{realm.Name} ({realm.Region.Slug().ToUpperInvariant()})";
    }

    private string PlaceOf(MarketId place)
    {
        if (place.IsCommodities) return MarketNames.Commodities((Region)(-place.Value));
        return realms.Find(place) is { } connected ? $"{MarketNames.Of(connected)} ({connected.Region.Slug().ToUpperInvariant()})" : $"realm {place}";
    }

    private readonly record struct PreviewKey(
        MarketId Market, VariantKey Variant, string Name, int Realm, AlertRule Rule, int Days, DateTimeOffset To, int Firings, DateTimeOffset Newest, int Gaps, ChartStyle Style);

    private readonly record struct FiringKey(
        long Id, AlertId Alert, DateTimeOffset At, MarketId Market, VariantKey Variant, string Name, int Changes, int Snapshots, long Hour, ChartStyle Style);
}
