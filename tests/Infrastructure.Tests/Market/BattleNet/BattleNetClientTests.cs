using System.IO.Compression;
using System.Text;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Tests.Market.BattleNet;

public sealed class BattleNetClientTests : IAsyncLifetime
{
    private static readonly ApiRequest AnItem = ApiRequest.Item(Region.Us, new ItemId(19_019));
    private static readonly MarketId Market = new(3676);
    private BattleNetServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await BattleNetServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Token_TwentyAtOnce_IsFetchedOnce()
    {
        _server.TokenAnswer = async context =>
        {
            Assert.Equal("Basic " + Convert.ToBase64String("the-id:the-secret"u8), context.Request.Headers.Authorization.ToString());
            Assert.Equal("grant_type=client_credentials", await new StreamReader(context.Request.Body).ReadToEndAsync());
            await Task.Delay(100);
            await BattleNetServer.JsonAsync(context, """{"access_token":"abc","token_type":"bearer","expires_in":86399}""");
        };
        _server.Answer = context => BattleNetServer.JsonAsync(context, context.Request.Headers.Authorization == "Bearer abc" ? """{"id":19019,"name":"Thunderfury"}""" : "{}");
        await using var services = _server.Client();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Ask(services)));

        Assert.All(answers, answer => Assert.Equal(19_019, answer.Value!.Id));
        Assert.Equal(1, _server.Tokens);
    }

    [Fact]
    public async Task Token_NearItsEnd_IsRenewedEarly()
    {
        _server.Answer = Thunderfury;
        await using var services = _server.Client();
        await Ask(services);
        _server.Time.Advance(TimeSpan.FromHours(18));
        await Ask(services);
        Assert.Equal(1, _server.Tokens);
        _server.Time.Advance(TimeSpan.FromHours(2));
        await Ask(services);
        Assert.Equal(2, _server.Tokens);
    }

    [Fact]
    public async Task Token_Rejected_IsRenewedOnceForAll()
    {
        _server.Answer = context =>
        {
            if (context.Request.Headers.Authorization == "Bearer token-2") return Thunderfury(context);
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        };
        await using var services = _server.Client();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Ask(services)));

        Assert.All(answers, answer => Assert.Equal(ApiStatus.Ok, answer.Status));
        Assert.Equal(2, _server.Tokens);
    }

    [Fact]
    public async Task Token_AlwaysRejected_IsSaidAfterOneRenewal()
    {
        _server.Answer = Status(401);
        await using var services = _server.Client();

        Assert.Equal(ApiStatus.Unauthorized, (await Ask(services)).Status);
        Assert.Equal((2, 2), (_server.Tokens, _server.Seen.Count));
    }

    [Fact]
    public async Task Token_WrongSecret_NamesTheKeysAndNotTheSecret()
    {
        _server.TokenAnswer = Status(401);
        await using var services = _server.Client();

        var answer = await Ask(services);

        Assert.Equal(ApiStatus.Unauthorized, answer.Status);
        Assert.Contains("BattleNet:ClientSecret", answer.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(_server.Logged.Append(answer.Problem), line => line!.Contains("the-secret", StringComparison.Ordinal) || line.Contains("dGhlLWlkOnRoZS1zZWNyZXQ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(403, "Forbidden", 1)]
    [InlineData(404, "NotFound", 1)]
    [InlineData(429, "TooMany", 4)]
    [InlineData(500, "Unavailable", 4)]
    [InlineData(503, "Unavailable", 4)]
    [InlineData(302, "Unavailable", 1)]
    [InlineData(418, "Unavailable", 1)]
    public async Task Status_IsATypedOutcome(int code, string expected, int requests)
    {
        _server.Answer = context =>
        {
            context.Response.StatusCode = code;
            context.Response.Headers.Location = _server.Url + "/elsewhere";
            return Task.CompletedTask;
        };
        await using var services = _server.Client();

        var answer = await Ask(services);

        Assert.Equal((expected, requests), (answer.Status.ToString(), _server.Seen.Count));
        Assert.NotNull(answer.Problem);
        Assert.DoesNotContain(_server.Seen, path => path.Contains("elsewhere", StringComparison.Ordinal));
        Assert.DoesNotContain(_server.Logged, line => line.Contains("token-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(408)]
    public async Task Outage_ThatPasses_IsRetried(int code)
    {
        _server.Answer = context => _server.Seen.Count < 3 ? Status(code)(context) : Thunderfury(context);
        await using var services = _server.Client();

        Assert.Equal(ApiStatus.Ok, (await Ask(services)).Status);
        Assert.Equal(3, _server.Seen.Count);
    }

    [Fact]
    public async Task RetryAfter_IsHonoured()
    {
        var clock = TimeProvider.System;
        List<long> times = [];
        _server.Answer = context =>
        {
            times.Add(clock.GetTimestamp());
            if (times.Count > 1) return Thunderfury(context);
            context.Response.Headers.RetryAfter = "1";
            return Status(429)(context);
        };
        await using var services = _server.Client();

        Assert.Equal(ApiStatus.Ok, (await Ask(services)).Status);
        Assert.True(clock.GetElapsedTime(times[0], times[1]) >= TimeSpan.FromMilliseconds(950));
    }

    [Fact]
    public async Task RetryAfter_TooLong_IsLeftToTheJob()
    {
        _server.Answer = context =>
        {
            context.Response.Headers.RetryAfter = "3600";
            return Status(429)(context);
        };
        await using var services = _server.Client();

        Assert.Equal(ApiStatus.TooMany, (await Ask(services)).Status);
        Assert.Single(_server.Seen);
    }

    [Fact]
    public async Task SilentServer_TimesOut()
    {
        _server.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await using var services = _server.Client(settings =>
        {
            settings["BattleNet:ResponseTimeout"] = "00:00:01";
            settings["BattleNet:Retries"] = "0";
        });

        var answer = await Ask(services);

        Assert.Equal(ApiStatus.Unavailable, answer.Status);
        Assert.Contains("too long", answer.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_TextsWithAndWithoutLanguages_BothRead()
    {
        await using var services = _server.Client();
        _server.Answer = context => BattleNetServer.JsonAsync(context, """{"id":7,"name":{"en_US":"Ore","de_DE":"Erz"},"quality":{"type":"RARE","name":{"en_US":"Rare"}},"level":5,"item_class":{"id":7,"name":{"en_US":"Tradeskill"}},"item_subclass":{"id":3,"name":"Metal"},"sell_price":12,"unknown":[{}]}""");

        var item = (await Ask(services)).Value!.ToItem(null)!;

        Assert.Equal(("Ore", "Erz", "RARE", 5, 7, "Tradeskill", "Metal", 12L), (item.Name, item.Names["de_DE"], item.Quality, item.Level, item.ClassId, item.ClassName, item.SubclassName, item.VendorPrice.Value));
        Assert.Equal("/us/data/wow/item/19019?namespace=static-us", Assert.Single(_server.Seen));
    }

    [Fact]
    public async Task Feed_Snapshot_IsAggregatedWithItsPublicationTime()
    {
        _server.Answer = Gzip(Sample.Small, BattleNetServer.Published);
        await using var services = _server.Client();

        var reading = Assert.IsType<FeedReading.Snapshot>(await Feed(services).ReadAsync(Region.Eu, Market, null, default));

        Assert.Equal((Market, BattleNetServer.Published, 5, 3), (reading.Value.Market, reading.Value.PublishedAt, reading.Value.Auctions, reading.Value.Skipped));
        Assert.Equal(Encoding.UTF8.GetByteCount(Sample.Small), reading.Value.Bytes);
        Assert.Equal("/eu/data/wow/connected-realm/3676/auctions?namespace=dynamic-eu", Assert.Single(_server.Seen));
    }

    [Fact]
    public async Task Feed_Commodities_HaveAnAddressOfTheirOwn()
    {
        _server.Answer = Gzip(Sample.Small, BattleNetServer.Published);
        await using var services = _server.Client();

        await Feed(services).ReadAsync(Region.Eu, MarketId.Commodities(Region.Eu), null, default);

        Assert.Equal("/eu/data/wow/auctions/commodities?namespace=dynamic-eu", Assert.Single(_server.Seen));
    }

    [Fact]
    public async Task Feed_NotModified_IsUnchanged()
    {
        _server.Answer = context =>
        {
            Assert.Equal("Sun, 22 Nov 2026 12:00:00 GMT", context.Request.Headers.IfModifiedSince.ToString());
            return Status(304)(context);
        };
        await using var services = _server.Client();

        Assert.IsType<FeedReading.Unchanged>(await Feed(services).ReadAsync(Region.Us, Market, BattleNetServer.Published, default));
    }

    [Fact]
    public async Task Feed_ServerWithoutConditions_IsUnchangedToo()
    {
        _server.Answer = Gzip(Sample.Small, BattleNetServer.Published);
        await using var services = _server.Client();

        Assert.IsType<FeedReading.Unchanged>(await Feed(services).ReadAsync(Region.Us, Market, BattleNetServer.Published, default));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task Feed_TruncatedGzip_IsUnavailable(double share)
    {
        _server.Answer = Gzip(Sample.Small, BattleNetServer.Published, share);
        await using var services = _server.Client();

        Assert.IsType<FeedReading.Unavailable>(await Feed(services).ReadAsync(Region.Us, Market, null, default));
    }

    [Fact]
    public async Task Feed_ConnectionDroppedInTheBody_IsUnavailable()
    {
        _server.Answer = async context =>
        {
            context.Response.Headers.LastModified = "Sun, 22 Nov 2026 12:00:00 GMT";
            context.Response.ContentLength = 10_000;
            await context.Response.WriteAsync(Sample.Small[..300]);
            await context.Response.Body.FlushAsync();
            context.Abort();
        };
        await using var services = _server.Client();

        var unavailable = Assert.IsType<FeedReading.Unavailable>(await Feed(services).ReadAsync(Region.Us, Market, null, default));
        Assert.DoesNotContain("127.0.0.1", unavailable.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"auctions":[]}""")]
    [InlineData("""{"auctions":[{"href":"x"}]}""")]
    [InlineData("""{"code":500,"type":"BLZWEBAPI00000500"}""")]
    public async Task Feed_NothingUsable_IsUnavailable(string body)
    {
        _server.Answer = Gzip(body, BattleNetServer.Published);
        await using var services = _server.Client();

        Assert.IsType<FeedReading.Unavailable>(await Feed(services).ReadAsync(Region.Us, Market, null, default));
    }

    [Fact]
    public async Task Feed_WithoutPublicationTime_IsUnavailable()
    {
        _server.Answer = context => BattleNetServer.JsonAsync(context, Sample.Small);
        await using var services = _server.Client();

        Assert.IsType<FeedReading.Unavailable>(await Feed(services).ReadAsync(Region.Us, Market, null, default));
    }

    [Fact]
    public async Task Feed_BodyThatUnpacksWithoutEnd_IsCutOff()
    {
        _server.Answer = Gzip(Sample.Document([.. Enumerable.Range(1, 40_000).Select(id => $$"""{"id":{{id}},"item":{"id":1},"quantity":1,"buyout":5}""")]), BattleNetServer.Published);
        await using var services = _server.Client(settings => settings["BattleNet:MaxBodyMegabytes"] = "1");

        var unavailable = Assert.IsType<FeedReading.Unavailable>(await Feed(services).ReadAsync(Region.Us, Market, null, default));
        Assert.Contains("MaxBodyMegabytes", unavailable.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archive_IsListedAndRead()
    {
        _server.Answer = context => context.Request.Path.Value!.EndsWith("/index", StringComparison.Ordinal)
            ? BattleNetServer.JsonAsync(context, """{"connected_realms":[3676],"from":1763808400,"to":1763812000,"interval_seconds":3600,"snapshots":[1763812000,1763808400]}""")
            : Gzip(Sample.Small, DateTimeOffset.FromUnixTimeSeconds(1_763_808_400))(context);
        await using var services = _server.Client();
        var feed = Feed(services);

        var times = await feed.ListArchiveAsync(Region.Us, Market, default);
        var first = Assert.IsType<FeedReading.Snapshot>(await feed.ReadArchivedAsync(Region.Us, Market, times[0], default));

        Assert.Equal([1_763_808_400, 1_763_812_000], times.Select(at => at.ToUnixTimeSeconds()));
        Assert.Equal(times[0], first.Value.PublishedAt);
        Assert.Empty(await feed.ListArchiveAsync(Region.Us, new MarketId(5), default));
        Assert.Contains("/us/data/wow/connected-realm/3676/auctions?namespace=dynamic-us&at=1763808400", _server.Seen);
        Assert.Contains(_server.Seen, path => path.StartsWith("/us/archive/index", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BattleNet:Regions:0", "cn", "us, eu, kr and tw")]
    [InlineData("BattleNet:ClientSecret", "", "BattleNet:ClientSecret")]
    [InlineData("BattleNet:ApiUrl", "ftp://x", "BattleNet:ApiUrl")]
    [InlineData("BattleNet:LookUpShare", "100", "BattleNet:LookUpShare")]
    [InlineData("BattleNet:StaticShare", "41", "BattleNet:StaticShare")]
    public async Task Options_Wrong_NameTheKey(string key, string value, string expected)
    {
        await using var services = _server.Client(settings => settings[key] = value);

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<BattleNetOptions>>().Value);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budget_LookUpsInAHurry_LeaveRoomForAuctions()
    {
        await using var services = _server.Client(settings => settings["BattleNet:RequestsPerSecond"] = "20");
        var budget = services.GetRequiredService<ApiBudget>();
        using var stop = new CancellationTokenSource();
        var flood = Enumerable.Range(0, 200).Select(_ => budget.WaitAsync(ApiLane.LookUps, stop.Token)).ToList();

        await budget.WaitAsync(ApiLane.Auctions, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(3));

        Assert.True(flood.Count(wait => wait.IsCompleted) < 100);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(flood));
    }

    [Fact]
    public async Task Budget_StaticDataInAHurry_LeavesRoomForLookUps()
    {
        await using var services = _server.Client(settings => settings["BattleNet:RequestsPerSecond"] = "20");
        var budget = services.GetRequiredService<ApiBudget>();
        using var stop = new CancellationTokenSource();
        var flood = Enumerable.Range(0, 200).Select(_ => budget.WaitAsync(ApiLane.Static, stop.Token)).ToList();

        await budget.WaitAsync(ApiLane.LookUps, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(3));
        await budget.WaitAsync(ApiLane.Auctions, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(3));

        Assert.True(flood.Count(wait => wait.IsCompleted) < 50);
        Assert.Equal(ApiLane.Static, ApiRequest.StaticData(Region.Us, "recipe", $"recipe/{1}").Lane);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(flood));
    }

    private static Task<ApiAnswer<ItemJson>> Ask(IServiceProvider services) =>
        services.GetRequiredService<BattleNetClient>().GetAsync<ItemJson>(AnItem, CancellationToken.None);

    private static IAuctionFeed Feed(IServiceProvider services) => services.GetRequiredService<IAuctionFeed>();

    private static Task Thunderfury(HttpContext context) => BattleNetServer.JsonAsync(context, """{"id":19019,"name":"Thunderfury"}""");

    private static Func<HttpContext, Task> Status(int code) => context =>
    {
        context.Response.StatusCode = code;
        return Task.CompletedTask;
    };

    private static Func<HttpContext, Task> Gzip(string body, DateTimeOffset published, double share = 1) => async context =>
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) await gzip.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.Headers.LastModified = published.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        await context.Response.Body.WriteAsync(packed.ToArray().AsMemory(0, (int)(packed.Length * share)));
    };
}
