using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Caching;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using ZiggyCreatures.Caching.Fusion;

namespace DiscordAH.Infrastructure.Tests.Caching;

public sealed class CachedMarketQueriesTests : IDisposable
{
    private static readonly MarketId Market = new(7);
    private static readonly VariantKey Variant = VariantKey.Plain(new ItemId(1));
    private readonly Mock<IMarketQueries> _inner = new(MockBehavior.Strict);
    private readonly InProcessMarketNews _news = new(new MarketListeners(NullLogger<MarketListeners>.Instance));
    private readonly FusionCache _cache = new(new FusionCacheOptions());
    private readonly CachedMarketQueries _queries;

    public CachedMarketQueriesTests() => _queries = new CachedMarketQueries(_inner.Object, _cache, _news);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _queries.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task Current_AskedAgain_ComesFromMemory_AlsoNothing()
    {
        _inner.Setup(inner => inner.CurrentAsync(Market, Variant, It.IsAny<CancellationToken>())).ReturnsAsync((CurrentPrice?)null);

        for (var i = 0; i < 3; i++) Assert.Null(await _queries.CurrentAsync(Market, Variant, Ct));

        _inner.Verify(inner => inner.CurrentAsync(Market, Variant, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Current_AfterNewsOfTheMarket_IsReadAnew_OthersStay()
    {
        _inner.Setup(inner => inner.CurrentAsync(It.IsAny<MarketId>(), Variant, It.IsAny<CancellationToken>())).ReturnsAsync((CurrentPrice?)null);
        await _queries.CurrentAsync(Market, Variant, Ct);
        await _queries.CurrentAsync(new MarketId(8), Variant, Ct);

        await _news.PublishAsync(new SnapshotRecorded(Market, Snap.T0), Ct);
        await _queries.CurrentAsync(Market, Variant, Ct);
        await _queries.CurrentAsync(new MarketId(8), Variant, Ct);

        _inner.Verify(inner => inner.CurrentAsync(Market, Variant, It.IsAny<CancellationToken>()), Times.Exactly(2));
        _inner.Verify(inner => inner.CurrentAsync(new MarketId(8), Variant, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Current_ReadBegunBeforeTheNews_IsNotKept()
    {
        var slow = new TaskCompletionSource<CurrentPrice?>();
        var fresh = new CurrentPrice(Market, Snap.Of(1, 200), Snap.Hour(1));
        _inner.SetupSequence(inner => inner.CurrentAsync(Market, Variant, It.IsAny<CancellationToken>())).Returns(slow.Task).ReturnsAsync(fresh);

        var early = _queries.CurrentAsync(Market, Variant, Ct);
        await _news.PublishAsync(new SnapshotRecorded(Market, Snap.Hour(1)), Ct);
        slow.SetResult(new CurrentPrice(Market, Snap.Of(1, 100), Snap.T0));
        await early;

        Assert.Equal(fresh, await _queries.CurrentAsync(Market, Variant, Ct));
    }

    [Fact]
    public async Task Current_AskedByManyAtOnce_IsReadOnce()
    {
        var slow = new TaskCompletionSource<CurrentPrice?>();
        _inner.Setup(inner => inner.CurrentAsync(Market, Variant, It.IsAny<CancellationToken>())).Returns(slow.Task);

        var asking = Enumerable.Range(0, 200).Select(_ => Task.Run(() => _queries.CurrentAsync(Market, Variant, Ct))).ToList();
        slow.SetResult(null);
        await Task.WhenAll(asking);

        _inner.Verify(inner => inner.CurrentAsync(Market, Variant, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Changes_DifferentSpans_AreCutFromOneRead()
    {
        var points = Enumerable.Range(0, 5).Select(i => new PricePoint(Snap.T0.AddMinutes(10 * i), new Copper(i), default, default, 1, 1)).ToList();
        var start = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        _inner.Setup(inner => inner.ChangesAsync(Market, Variant, start, DateTimeOffset.MaxValue, It.IsAny<CancellationToken>())).ReturnsAsync(points);

        Assert.Equal([1, 2], (await _queries.ChangesAsync(Market, Variant, Snap.T0.AddMinutes(15), Snap.T0.AddMinutes(30), Ct)).Select(point => point.Minimum.Value));
        Assert.Equal([2, 3, 4], (await _queries.ChangesAsync(Market, Variant, Snap.T0.AddMinutes(21), Snap.T0.AddDays(1), Ct)).Select(point => point.Minimum.Value));
        Assert.Equal([0, 1], (await _queries.ChangesAsync(Market, Variant, Snap.T0, Snap.T0.AddMinutes(20), Ct)).Select(point => point.Minimum.Value));
        _inner.Verify(inner => inner.ChangesAsync(Market, Variant, start, DateTimeOffset.MaxValue, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Publish_ListenerThrows_OthersHearIt()
    {
        var heard = 0;
        using var bad = _news.Subscribe(_ => throw new InvalidOperationException());
        using (_news.Subscribe(_ => heard++)) await _news.PublishAsync(new SnapshotRecorded(Market, Snap.T0), Ct);
        await _news.PublishAsync(new SnapshotRecorded(Market, Snap.T0), Ct);

        Assert.Equal(1, heard);
    }
}
