using System.Collections.Concurrent;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using ZiggyCreatures.Caching.Fusion;

namespace DiscordAH.Infrastructure.Caching;

/// <summary>
/// Market reads from memory. The news of a snapshot drops what is held of its market. Keys also carry a number that the news raises: a read that
/// began before the news and ends after it is then stored under a key that nobody asks for any more.
/// </summary>
internal sealed class CachedMarketQueries : IMarketQueries, IDisposable
{
    private static readonly FusionCacheEntryOptions Minute = new(TimeSpan.FromMinutes(1));
    private static readonly FusionCacheEntryOptions Seconds = new(TimeSpan.FromSeconds(10));
    private static readonly TimeSpan Step = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<MarketId, long> _versions = new();
    private readonly IMarketQueries _inner;
    private readonly IFusionCache _cache;
    private readonly IDisposable _subscription;
    private long _anyVersion;

    public CachedMarketQueries(IMarketQueries inner, IFusionCache cache, IMarketNews news)
    {
        (_inner, _cache) = (inner, cache);
        _subscription = news.Subscribe(OnRecorded);
    }

    public Task<CurrentPrice?> CurrentAsync(MarketId market, VariantKey variant, CancellationToken ct) =>
        GetAsync(market, $"current:{variant.Item.Value}:{variant.Traits}", token => _inner.CurrentAsync(market, variant, token), ct);

    public Task<IReadOnlyList<CurrentPrice>> VariantsAsync(MarketId market, ItemId item, CancellationToken ct) =>
        GetAsync(market, $"variants:{item.Value}", token => _inner.VariantsAsync(market, item, token), ct);

    // Not held: whoever asks for hundreds of goods at once holds what is made of them.
    public Task<ILookup<ItemId, CurrentPrice>> CurrentOfItemsAsync(MarketId market, IReadOnlyCollection<ItemId> items, CancellationToken ct) =>
        _inner.CurrentOfItemsAsync(market, items, ct);

    public Task<IReadOnlyList<VariantKey>> KnownVariantsAsync(MarketId market, ItemId item, CancellationToken ct) =>
        GetAsync(market, $"known:{item.Value}", token => _inner.KnownVariantsAsync(market, item, token), ct);

    public Task<bool> IsCommodityAsync(Region region, ItemId item, CancellationToken ct) =>
        GetAsync(MarketId.Commodities(region), $"commodity:{item.Value}", token => _inner.IsCommodityAsync(region, item, token), ct);

    // People ask "the last 7 days", so from and to differ with every question: what is kept is everything since the full hour before.
    public async Task<IReadOnlyList<PricePoint>> ChangesAsync(MarketId market, VariantKey variant, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var start = Floor(from);
        var all = await GetAsync(market, $"changes:{variant.Item.Value}:{variant.Traits}:{start.UtcTicks}", token => _inner.ChangesAsync(market, variant, start, DateTimeOffset.MaxValue, token), ct);
        var before = all.LastOrDefault(point => point.At < from);
        var within = all.Where(point => point.At >= from && point.At < to);
        return before == default ? [.. within] : [before, .. within];
    }

    public async Task<IReadOnlyList<DateTimeOffset>> SnapshotTimesAsync(MarketId market, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var start = Floor(from);
        var all = await GetAsync(market, $"times:{start.UtcTicks}", token => _inner.SnapshotTimesAsync(market, start, DateTimeOffset.MaxValue, token), ct);
        return [.. all.Where(at => at >= from && at < to)];
    }

    public Task<IReadOnlyList<MarketFreshness>> FreshnessAsync(CancellationToken ct) =>
        _cache.GetOrSetAsync<IReadOnlyList<MarketFreshness>>($"freshness:{Interlocked.Read(ref _anyVersion)}", (_, token) => _inner.FreshnessAsync(token), Seconds, token: ct).AsTask()!;

    public void Dispose() => _subscription.Dispose();

    private static DateTimeOffset Floor(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % Step.Ticks), TimeSpan.Zero);

    private static string Tag(MarketId market) => FormattableString.Invariant($"market:{market.Value}");

    private async Task<T> GetAsync<T>(MarketId market, FormattableString what, Func<CancellationToken, Task<T>> read, CancellationToken ct)
    {
        var version = _versions.GetValueOrDefault(market);
        var key = FormattableString.Invariant($"{market.Value}:{version}:{FormattableString.Invariant(what)}");
        return (await _cache.GetOrSetAsync<T>(key, (_, token) => read(token), Minute, [Tag(market)], ct))!;
    }

    private void OnRecorded(SnapshotRecorded news)
    {
        _versions.AddOrUpdate(news.Market, 1, (_, version) => version + 1);
        Interlocked.Increment(ref _anyVersion);
        _cache.RemoveByTag(Tag(news.Market));
    }
}
