using System.Collections.Concurrent;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Caching;
using DiscordAH.Infrastructure.Tests.Market;
using DiscordAH.TestKit.Servers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Tests.Caching;

public sealed class RedisMarketNewsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_ReachesTheOtherProcess_AndThisOneOnce()
    {
        await using var redis = await RedisServer.StartOwnAsync();
        using var here = await StartAsync(redis);
        using var there = await StartAsync(redis);
        var (heardHere, heardThere) = (new ConcurrentQueue<SnapshotRecorded>(), new ConcurrentQueue<SnapshotRecorded>());
        using var a = here.Subscribe(heardHere.Enqueue);
        using var b = there.Subscribe(heardThere.Enqueue);

        await ReachesAsync(here, heardThere, 11);

        Assert.Contains(new SnapshotRecorded(new MarketId(11), Snap.T0), heardThere);
        await ReachesAsync(there, heardHere, -1);
        Assert.Equal(heardHere.Count(news => news.Market == new MarketId(11)), heardHere.Count - heardHere.Count(news => news.Market == new MarketId(-1)));
        await here.StopAsync(Ct);
        await there.StopAsync(Ct);
    }

    [Fact]
    public async Task Publish_RedisAwayAndBack_NeverThrowsAndReachesAgain()
    {
        await using var redis = await RedisServer.StartOwnAsync();
        using var here = await StartAsync(redis);
        using var there = await StartAsync(redis);
        var heard = new ConcurrentQueue<SnapshotRecorded>();
        using var subscription = there.Subscribe(heard.Enqueue);
        await ReachesAsync(here, heard, 1);

        await redis.StopAsync();
        await here.PublishAsync(new SnapshotRecorded(new MarketId(2), Snap.T0), Ct);
        await redis.StartAsync();

        await ReachesAsync(here, heard, 3);
        await here.StopAsync(Ct);
        await there.StopAsync(Ct);
    }

    [Fact]
    public async Task Publish_NoRedisAtAll_IsHeardHere()
    {
        using var news = Create("127.0.0.1:1,connectTimeout=200,abortConnect=false");
        await news.StartAsync(Ct);
        var heard = 0;
        using var subscription = news.Subscribe(_ => heard++);

        await news.PublishAsync(new SnapshotRecorded(new MarketId(2), Snap.T0), Ct);

        Assert.Equal(1, heard);
        await news.StopAsync(Ct);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1|a|b|c")]
    [InlineData("2|a|1|5")]
    [InlineData("1|a|1|99999999999999999999")]
    [InlineData("1|a|1|9223372036854775807")]
    public void TryRead_Nonsense_IsFalse(string text) => Assert.False(NewsText.TryRead(text, out _, out _));

    private static async Task<RedisMarketNews> StartAsync(RedisServer server)
    {
        var news = Create(server.ConnectionString);
        await news.StartAsync(Ct);
        return news;
    }

    private static RedisMarketNews Create(string connectionString) => new(
        new MarketListeners(NullLogger<MarketListeners>.Instance), Options.Create(new RedisOptions { ConnectionString = connectionString }), NullLogger<RedisMarketNews>.Instance);

    // The connection is made behind the scenes: news before it is lost, as promised, so it is told until it is heard.
    private static Task ReachesAsync(RedisMarketNews from, ConcurrentQueue<SnapshotRecorded> heard, int market) => Eventually.HoldsAsync(
        async () =>
        {
            await from.PublishAsync(new SnapshotRecorded(new MarketId(market), Snap.T0), Ct);
            return heard.Any(news => news.Market == new MarketId(market));
        },
        $"news of {market} is heard");
}
