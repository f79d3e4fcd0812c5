using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Caching;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using ZiggyCreatures.Caching.Fusion;

namespace DiscordAH.Infrastructure.Tests.Caching;

public sealed class CachedPriceBarsTests : IDisposable
{
    private static readonly MarketId Market = new(7);
    private static readonly VariantKey[] Goods = [.. Enumerable.Range(1, 60).Select(item => VariantKey.Plain(new ItemId(item)))];
    private readonly Mock<IPriceBars> _inner = new(MockBehavior.Strict);
    private readonly InProcessMarketNews _news = new(new MarketListeners(NullLogger<MarketListeners>.Instance));
    private readonly FusionCache _cache = new(new FusionCacheOptions());
    private readonly CachedPriceBars _bars;
    private readonly List<VariantKey> _read = [];

    public CachedPriceBarsTests()
    {
        _bars = new CachedPriceBars(_inner.Object, _cache, _news);
        _inner.Setup(one => one.OfVariantAsync(It.IsAny<MarketId>(), It.IsAny<VariantKey>(), PriceGranularity.Day, It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((MarketId _, VariantKey good, PriceGranularity _, DateTimeOffset from, DateTimeOffset to, CancellationToken _) => Read(good, from, to));
        _inner.Setup(one => one.OfVariantsAsync(It.IsAny<MarketId>(), It.IsAny<IReadOnlyCollection<VariantKey>>(), PriceGranularity.Day, It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((MarketId _, IReadOnlyCollection<VariantKey> goods, PriceGranularity _, DateTimeOffset from, DateTimeOffset to, CancellationToken _) =>
                goods.Select(good => (good, Bars: Read(good, from, to))).Where(one => one.Bars.Count > 0).ToDictionary(one => one.good, one => one.Bars));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _bars.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task OneGood_AskedMinutesLater_ComesFromMemoryUntilTheNews()
    {
        var first = await OneAsync(0);
        Assert.Same(first, await OneAsync(7));
        Assert.Single(_read);

        await _news.PublishAsync(new SnapshotRecorded(new MarketId(8), Snap.T0), Ct);
        await OneAsync(0);
        Assert.Single(_read);

        await _news.PublishAsync(new SnapshotRecorded(Market, Snap.T0), Ct);
        await OneAsync(0);
        Assert.Equal(2, _read.Count);
    }

    [Fact]
    public async Task SeveralGoods_OnlyThoseNotKnownAreRead_AndNothingIsKnownToo()
    {
        await OneAsync(0);

        // Item 2 has no bars.
        for (var run = 0; run < 2; run++)
            Assert.Equal([Goods[0], Goods[2]], (await _bars.OfVariantsAsync(Market, Goods[..3], PriceGranularity.Day, Snap.T0, Snap.Hour(30), Ct)).Keys.OrderBy(good => good.Item.Value));

        Assert.Equal(Goods[..3], _read);
    }

    [Fact]
    public async Task ManyGoods_AreNotKept()
    {
        for (var run = 0; run < 2; run++) Assert.Equal(59, (await _bars.OfVariantsAsync(Market, Goods, PriceGranularity.Day, PriceGranularity.Day.Start(Snap.T0), PriceGranularity.Day.Start(Snap.Hour(30)), Ct)).Count);

        Assert.Equal(120, _read.Count);
    }

    private Task<IReadOnlyList<PriceBar>> OneAsync(int minutes) =>
        _bars.OfVariantAsync(Market, Goods[0], PriceGranularity.Day, Snap.T0.AddMinutes(minutes), Snap.Hour(30).AddMinutes(minutes), Ct);

    private IReadOnlyList<PriceBar> Read(VariantKey good, DateTimeOffset from, DateTimeOffset to)
    {
        _read.Add(good);
        Assert.Equal((PriceGranularity.Day.Start(from), PriceGranularity.Day.Start(to)), (from, to));
        return good.Item.Value == 2 ? [] : [BarAmounts.Empty(from, from.AddDays(1), 1, null)];
    }
}
