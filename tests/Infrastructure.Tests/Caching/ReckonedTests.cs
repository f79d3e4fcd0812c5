using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Caching;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.Extensions.Logging.Abstractions;
using ZiggyCreatures.Caching.Fusion;

namespace DiscordAH.Infrastructure.Tests.Caching;

public sealed class ReckonedTests
{
    [Fact]
    public async Task Get_SameKey_IsReckonedOnceUntilTheNewsOfOneOfItsMarkets()
    {
        var ct = TestContext.Current.CancellationToken;
        var news = new InProcessMarketNews(new MarketListeners(NullLogger<MarketListeners>.Instance));
        using var cache = new FusionCache(new FusionCacheOptions());
        using var reckoned = new Reckoned(cache, news);
        var count = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => GetAsync("a")));
        await news.PublishAsync(new SnapshotRecorded(new MarketId(8), Snap.T0), ct);
        Assert.Equal("1", await GetAsync("a"));

        await news.PublishAsync(new SnapshotRecorded(new MarketId(-1), Snap.T0), ct);
        Assert.Equal("2", await GetAsync("a"));
        Assert.Equal("3", await GetAsync("b"));

        Task<string> GetAsync(string key) => reckoned.GetAsync(key, TimeSpan.FromMinutes(1), [new MarketId(7), new MarketId(-1)], async token =>
        {
            await Task.Delay(20, token);
            return Interlocked.Increment(ref count).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }, ct);
    }
}
