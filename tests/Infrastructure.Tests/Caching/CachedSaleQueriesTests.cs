using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Caching;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using ZiggyCreatures.Caching.Fusion;

namespace DiscordAH.Infrastructure.Tests.Caching;

public sealed class CachedSaleQueriesTests
{
    [Fact]
    public async Task OfMarket_SameDay_ComesFromMemoryUntilTheNewsOfThatMarket()
    {
        var ct = TestContext.Current.CancellationToken;
        var variant = VariantKey.Plain(new ItemId(1));
        var inner = new Mock<ISaleQueries>();
        var news = new InProcessMarketNews(new MarketListeners(NullLogger<MarketListeners>.Instance));
        using var cache = new FusionCache(new FusionCacheOptions());
        using var queries = new CachedSaleQueries(inner.Object, cache, news);

        for (var i = 0; i < 3; i++) await queries.OfMarketAsync(new MarketId(7), variant, Snap.Hour(i), 14, ct);
        await news.PublishAsync(new SnapshotRecorded(new MarketId(8), Snap.T0), ct);
        await queries.OfMarketAsync(new MarketId(7), variant, Snap.T0, 14, ct);
        Count(1);

        await queries.OfMarketAsync(new MarketId(7), variant, Snap.T0.AddDays(1), 14, ct);
        Count(2);
        await queries.OfMarketAsync(new MarketId(7), variant, Snap.T0, 7, ct);
        Count(3);

        await news.PublishAsync(new SnapshotRecorded(new MarketId(7), Snap.T0), ct);
        await queries.OfMarketAsync(new MarketId(7), variant, Snap.T0, 14, ct);
        Count(4);

        void Count(int times) => inner.Verify(
            one => one.OfMarketAsync(It.IsAny<MarketId>(), It.IsAny<VariantKey>(), It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>()), Times.Exactly(times));
    }
}
