using DiscordAH.Domain.Market;
using ZiggyCreatures.Caching.Fusion;

namespace DiscordAH.Infrastructure.Caching;

/// <summary>
/// Trends from memory: all ranges of a good are reckoned once a snapshot, whoever asks. The snapshot's time is part of the key; the news of the next one
/// drops what is held of its market.
/// </summary>
internal sealed class CachedTrendReckoning : ITrendReckoning, IDisposable
{
    private static readonly FusionCacheEntryOptions Minutes = new(TimeSpan.FromMinutes(5));
    private readonly ITrendReckoning _inner;
    private readonly IFusionCache _cache;
    private readonly IDisposable _subscription;

    public CachedTrendReckoning(ITrendReckoning inner, IFusionCache cache, IMarketNews news)
    {
        (_inner, _cache) = (inner, cache);
        _subscription = news.Subscribe(recorded => _cache.RemoveByTag(Tag(recorded.Market)));
    }

    public async Task<ReckonedTrends> OfAsync(MarketId market, VariantKey variant, PriceNow now, CancellationToken ct) =>
        (await _cache.GetOrSetAsync<ReckonedTrends>(
            FormattableString.Invariant($"trends:{market.Value}:{variant.Item.Value}:{variant.Traits}:{now.At.UtcTicks}:{now.Minimum?.Value}"),
            (_, token) => _inner.OfAsync(market, variant, now, token), Minutes, [Tag(market)], ct))!;

    public void Dispose() => _subscription.Dispose();

    private static string Tag(MarketId market) => FormattableString.Invariant($"trends:{market.Value}");
}
