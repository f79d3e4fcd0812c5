using System.Collections.Concurrent;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using ZiggyCreatures.Caching.Fusion;

namespace DiscordAH.Infrastructure.Caching;

/// <summary>
/// Inferred sales from memory. A market's are read anew after the news of a snapshot; a region's mean hardly moves from hour to hour, so it is
/// kept for some minutes whatever comes in.
/// </summary>
internal sealed class CachedSaleQueries : ISaleQueries, IDisposable
{
    private static readonly FusionCacheEntryOptions Minute = new(TimeSpan.FromMinutes(1));
    private static readonly FusionCacheEntryOptions Minutes = new(TimeSpan.FromMinutes(10));
    private readonly ConcurrentDictionary<MarketId, long> _versions = new();
    private readonly ISaleQueries _inner;
    private readonly IFusionCache _cache;
    private readonly IDisposable _subscription;

    public CachedSaleQueries(ISaleQueries inner, IFusionCache cache, IMarketNews news)
    {
        (_inner, _cache) = (inner, cache);
        _subscription = news.Subscribe(recorded => _versions.AddOrUpdate(recorded.Market, 1, (_, version) => version + 1));
    }

    public async Task<SaleFigures?> OfMarketAsync(MarketId market, VariantKey variant, DateTimeOffset until, int days, CancellationToken ct) =>
        await _cache.GetOrSetAsync<SaleFigures?>(
            FormattableString.Invariant($"sales:{market.Value}:{_versions.GetValueOrDefault(market)}:{Asked(variant, until, days)}"),
            (_, token) => _inner.OfMarketAsync(market, variant, until, days, token), Minute, token: ct);

    public async Task<SaleFigures?> OfRegionAsync(Region region, VariantKey variant, DateTimeOffset until, int days, CancellationToken ct) =>
        await _cache.GetOrSetAsync<SaleFigures?>(
            FormattableString.Invariant($"sales:{region}:{Asked(variant, until, days)}"),
            (_, token) => _inner.OfRegionAsync(region, variant, until, days, token), Minutes, token: ct);

    // Not held: whoever asks for hundreds of goods at once holds what is made of them.
    public Task<MarketSales> OfItemsAsync(MarketId market, IReadOnlyCollection<ItemId> items, DateTimeOffset until, int days, CancellationToken ct) =>
        _inner.OfItemsAsync(market, items, until, days, ct);

    public void Dispose() => _subscription.Dispose();

    // Only the day of the moment matters to the answer.
    private static string Asked(VariantKey variant, DateTimeOffset until, int days) =>
        FormattableString.Invariant($"{variant.Item.Value}:{variant.Traits}:{until.UtcTicks / TimeSpan.TicksPerDay}:{days}");
}
