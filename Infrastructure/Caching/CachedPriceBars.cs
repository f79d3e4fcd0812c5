using System.Collections.Concurrent;
using DiscordAH.Domain.Market;
using ZiggyCreatures.Caching.Fusion;

namespace DiscordAH.Infrastructure.Caching;

/// <summary>
/// Bars from memory. They change with a market's snapshots only, so the news of one drops what is held of that market; as with <see cref="CachedMarketQueries"/> the key
/// carries a number that the news raises.
/// </summary>
internal sealed class CachedPriceBars : IPriceBars, IDisposable
{
    // Who asks for more at once goes through a whole market and will not ask again.
    private const int MostKept = 50;
    private static readonly FusionCacheEntryOptions Minute = new(TimeSpan.FromMinutes(1));
    private static readonly DateTimeOffset Latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ConcurrentDictionary<MarketId, long> _versions = new();
    private readonly IPriceBars _inner;
    private readonly IFusionCache _cache;
    private readonly IDisposable _subscription;

    public CachedPriceBars(IPriceBars inner, IFusionCache cache, IMarketNews news)
    {
        (_inner, _cache) = (inner, cache);
        _subscription = news.Subscribe(OnRecorded);
    }

    public async Task<IReadOnlyList<PriceBar>> OfVariantAsync(MarketId market, VariantKey variant, PriceGranularity level, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        (from, to) = Whole(level, from, to);
        return await _cache.GetOrSetAsync<IReadOnlyList<PriceBar>>(
            Key(market, variant, level, from, to), (_, token) => _inner.OfVariantAsync(market, variant, level, from, to, token), Minute, [Tag(market)], ct);
    }

    public async Task<IReadOnlyDictionary<VariantKey, IReadOnlyList<PriceBar>>> OfVariantsAsync(
        MarketId market, IReadOnlyCollection<VariantKey> variants, PriceGranularity level, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        if (variants.Count > MostKept) return await _inner.OfVariantsAsync(market, variants, level, from, to, ct);
        (from, to) = Whole(level, from, to);
        var found = new Dictionary<VariantKey, IReadOnlyList<PriceBar>>();
        var missing = new Dictionary<VariantKey, string>();
        foreach (var variant in variants.Distinct())
        {
            var key = Key(market, variant, level, from, to);
            var held = await _cache.TryGetAsync<IReadOnlyList<PriceBar>>(key, token: ct);
            if (!held.HasValue) missing.Add(variant, key);
            else if (held.Value.Count > 0) found[variant] = held.Value;
        }

        if (missing.Count == 0) return found;
        var read = await _inner.OfVariantsAsync(market, missing.Keys, level, from, to, ct);
        foreach (var (variant, key) in missing)
        {
            var bars = read.GetValueOrDefault(variant) ?? [];
            await _cache.SetAsync(key, bars, Minute, [Tag(market)], ct);
            if (bars.Count > 0) found[variant] = bars;
        }

        return found;
    }

    public void Dispose() => _subscription.Dispose();

    // People ask "the last 30 days", so the ends differ with every question; the bars do not.
    private static (DateTimeOffset From, DateTimeOffset To) Whole(PriceGranularity level, DateTimeOffset from, DateTimeOffset to)
    {
        if (from >= to || from < DateTimeOffset.UnixEpoch || to > Latest) return (from, to);
        return (level.Start(from), level.Next(level.Start(to.AddTicks(-1))));
    }

    private static string Tag(MarketId market) => FormattableString.Invariant($"bars:{market.Value}");

    private string Key(MarketId market, VariantKey variant, PriceGranularity level, DateTimeOffset from, DateTimeOffset to) =>
        FormattableString.Invariant($"bars:{market.Value}:{_versions.GetValueOrDefault(market)}:{variant.Item.Value}:{variant.Traits}:{level}:{from.UtcTicks}:{to.UtcTicks}");

    private void OnRecorded(SnapshotRecorded news)
    {
        _versions.AddOrUpdate(news.Market, 1, (_, version) => version + 1);
        _cache.RemoveByTag(Tag(news.Market));
    }
}
