using System.Collections.Concurrent;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using ZiggyCreatures.Caching.Fusion;

namespace DiscordAH.Infrastructure.Caching;

/// <summary>
/// What was reckoned, in memory. The news of a snapshot drops what is held of its market; keys carry a number that the news raises, so that a
/// reckoning that began before the news and ends after it is not found any more.
/// </summary>
internal sealed class Reckoned : IReckoned, IDisposable
{
    private readonly ConcurrentDictionary<MarketId, long> _versions = new();
    private readonly IFusionCache _cache;
    private readonly IDisposable _subscription;

    public Reckoned(IFusionCache cache, IMarketNews news)
    {
        _cache = cache;
        _subscription = news.Subscribe(OnRecorded);
    }

    public async Task<T> GetAsync<T>(string key, TimeSpan keep, IReadOnlyCollection<MarketId> markets, Func<CancellationToken, Task<T>> reckon, CancellationToken ct)
        where T : class
    {
        var versions = string.Join(':', markets.Select(market => _versions.GetValueOrDefault(market)));
        return (await _cache.GetOrSetAsync<T>($"reckoned:{versions}:{key}", (_, token) => reckon(token), new FusionCacheEntryOptions(keep), [.. markets.Select(Tag)], ct))!;
    }

    public void Dispose() => _subscription.Dispose();

    private static string Tag(MarketId market) => FormattableString.Invariant($"market:{market.Value}");

    private void OnRecorded(SnapshotRecorded news)
    {
        _versions.AddOrUpdate(news.Market, 1, (_, version) => version + 1);
        _cache.RemoveByTag(Tag(news.Market));
    }
}
