using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.Jobs;
using DiscordAH.Infrastructure.Tests.Market.BattleNet;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Market.Jobs;

public sealed class WatchJobsTests : IAsyncLifetime
{
    private const string Draenor =
        """{"id":1403,"status":{"type":"DOWN"},"population":{"type":"FULL"},"realm_locked_status":{"is_locked_for_pct":true,"is_locked_for_new_characters":false},"realms":[{"id":9,"name":{"en_US":"Draenor"},"slug":"draenor"}]}""";

    private const string Silent = """{"id":5,"population":{"type":"FULL"},"realms":[{"id":8,"name":{"en_US":"Silent"},"slug":"silent"}]}""";

    private const string Ravencrest = """{"id":1329,"status":{"type":"UP"},"population":{"type":"HIGH"},"realms":[{"id":554,"name":{"en_US":"Ravencrest"},"slug":"ravencrest"}]}""";

    private readonly Mock<IMarketEvents> _events = new();
    private readonly Mock<ITokenPrices> _prices = new();
    private readonly Mock<IJobQueue> _queue = new();
    private readonly List<RealmState> _noted = [];
    private readonly List<(long Seconds, long Gold)> _added = [];
    private BattleNetServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await BattleNetServer.StartAsync();
        _events.Setup(events => events.NoteStatesAsync(Region.Eu, It.IsAny<IReadOnlyList<RealmState>>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .Callback((Region _, IReadOnlyList<RealmState> states, DateTimeOffset _, CancellationToken _) => _noted.AddRange(states))
            .ReturnsAsync(new StatesNoted(2, 1, 0));
        _prices.Setup(prices => prices.AddAsync(Region.Us, It.IsAny<IReadOnlyList<TokenPrice>>(), It.IsAny<CancellationToken>()))
            .Callback((Region _, IReadOnlyList<TokenPrice> prices, CancellationToken _) => _added.AddRange(prices.Select(one => (one.At.ToUnixTimeSeconds(), one.Price.Value / 10_000))))
            .ReturnsAsync(1);
        _events.Setup(events => events.BuildsAsync(It.IsAny<Region>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _events.Setup(events => events.TryAddAsync(It.IsAny<MarketEvent>(), It.IsAny<CancellationToken>())).ReturnsAsync(true);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task WatchRealms_Search_TakesOneRequestAPage()
    {
        _server.Answer = context => (context.Request.Path.Value, context.Request.Query["_page"].ToString()) switch
        {
            ("/eu/data/wow/search/connected-realm", "1") => Json(context, $$"""{"page":1,"pageCount":2,"results":[{"data":{{Draenor}}},{"data":{{Silent}}},{"data":null},{}]}"""),
            ("/eu/data/wow/search/connected-realm", "2") => Json(context, $$"""{"page":2,"pageCount":2,"results":[{"data":{{Ravencrest}}}]}"""),
            _ => Missing(context),
        };

        var line = await WatchRealmsAsync();

        Assert.Equal("2 connected realms, 1 down; 1 events, 0 taken back.", line);
        Assert.Equal([new RealmState(new MarketId(1403), false, "FULL", true, false), new RealmState(new MarketId(1329), true, "HIGH", null, null)], _noted);
        Assert.Equal(2, _server.Seen.Count);
    }

    [Theory]
    [InlineData("""{"results":[]}""")]
    [InlineData("""{"results":["torn""")]
    [InlineData("""{"pageCount":"many"}""")]
    public async Task WatchRealms_SearchDoesNotHelp_ReadsRealmByRealm(string search)
    {
        _server.Answer = context => context.Request.Path.Value switch
        {
            "/eu/data/wow/search/connected-realm" => Json(context, search),
            "/eu/data/wow/connected-realm/index" => Json(context, """{"connected_realms":[{"href":"x/connected-realm/1403"},{"href":"x/connected-realm/1329"},{"href":"x/connected-realm/7"}]}"""),
            "/eu/data/wow/connected-realm/1403" => Json(context, Draenor),
            "/eu/data/wow/connected-realm/1329" => Json(context, Ravencrest),
            _ => Missing(context),
        };

        await WatchRealmsAsync();

        Assert.Equal(
            [new RealmState(new MarketId(1329), true, "HIGH", false, false), new RealmState(new MarketId(1403), false, "FULL", true, false)],
            _noted.OrderBy(state => state.Market.Value));
    }

    [Fact]
    public async Task WatchRealms_Outage_NotesNothing()
    {
        _server.Answer = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };

        await Assert.ThrowsAsync<MarketUnavailableException>(() => WatchRealmsAsync());

        Assert.Empty(_noted);
    }

    [Theory]
    [InlineData("https://us.api.blizzard.com/data/wow/item-class/?namespace=static-12.0.7_67808-us", "12.0.7_67808")]
    [InlineData("http://x/?locale=de_DE&namespace=static-1.15.8_61234-us&x=1", "1.15.8_61234")]
    public async Task WatchBuild_Link_NamesTheBuild(string href, string build)
    {
        _server.Answer = context => Json(context, $$"""{"_links":{"self":{"href":"{{href}}"} },"item_classes":[]}""");

        await using var services = _server.Client();
        await RunAsync(ActivatorUtilities.CreateInstance<WatchBuildJob>(services, new NoteBuild(_events.Object, _queue.Object)), "us");

        _events.Verify(events => events.TryAddAsync(new MarketEvent(MarketEventKind.NewBuild, Region.Us, null, _server.Time.GetUtcNow(), null, null, build), It.IsAny<CancellationToken>()));
        var refresh = new JobRequest("refresh-static", "us", "us", Priority: JobPriority.Low);
        _queue.Verify(queue => queue.EnqueueAsync(refresh, It.IsAny<CancellationToken>()));
        Assert.Single(_server.Seen);
    }

    [Theory]
    [InlineData("""{"_links":{"self":{"href":"https://x/?namespace=static-us"}}}""")]
    [InlineData("""{"_links":{}}""")]
    [InlineData("{}")]
    public async Task WatchBuild_NoBuild_Fails(string body)
    {
        _server.Answer = context => Json(context, body);
        await using var services = _server.Client();

        await Assert.ThrowsAsync<MarketUnavailableException>(() =>
            RunAsync(ActivatorUtilities.CreateInstance<WatchBuildJob>(services, new NoteBuild(_events.Object, _queue.Object)), "us"));

        _events.Verify(events => events.TryAddAsync(It.IsAny<MarketEvent>(), It.IsAny<CancellationToken>()), Times.Never);
        _queue.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task ReadToken_First_TakesThePastWithIt()
    {
        _server.Answer = context => context.Request.Path.Value switch
        {
            "/us/data/wow/token/index" => Json(context, """{"_links":{},"last_updated_timestamp":1795348800000,"price":2620000000}"""),
            "/us/archive/token" => Json(context, """{"prices":[{"last_updated_timestamp":1795347600000,"price":2610000000},{"last_updated_timestamp":1795348800000,"price":5},{"last_updated_timestamp":0,"price":1}]}"""),
            _ => Missing(context),
        };

        await ReadTokenAsync();

        Assert.Equal([(1795347600, 261_000), (1795348800, 262_000)], _added);
    }

    [Fact]
    public async Task ReadToken_Later_AsksForNoArchive()
    {
        _server.Answer = context => Json(context, """{"last_updated_timestamp":1795348800000,"price":2620000000}""");
        _prices.Setup(prices => prices.NewestAsync(Region.Us, It.IsAny<CancellationToken>())).ReturnsAsync(new TokenPrice(DateTimeOffset.UnixEpoch, Copper.Zero));

        await ReadTokenAsync();

        Assert.Equal([(1795348800, 262_000)], _added);
        Assert.Single(_server.Seen);
    }

    [Theory]
    [InlineData("""{"last_updated_timestamp":1795348800000,"price":0}""")]
    [InlineData("""{"last_updated_timestamp":1795348800000,"price":-5}""")]
    [InlineData("""{"last_updated_timestamp":99,"price":2620000000}""")]
    [InlineData("{}")]
    public async Task ReadToken_Nonsense_FailsAndStoresNothing(string body)
    {
        _server.Answer = context => Json(context, body);

        await Assert.ThrowsAsync<MarketUnavailableException>(() => ReadTokenAsync());

        _prices.Verify(prices => prices.AddAsync(It.IsAny<Region>(), It.IsAny<IReadOnlyList<TokenPrice>>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task ReadToken_RegionWithoutOne_IsNoFailure() => Assert.Equal("There is no WoW Token in US.", await ReadTokenAsync());

    [Fact]
    public async Task Recurring_FollowedRegions_HaveTheirsOnceATickAndItemsOnce()
    {
        var settings = new Mock<IIngestionSettings>();
        settings.Setup(store => store.ReadAsync(It.IsAny<CancellationToken>())).ReturnsAsync(new IngestionSettings([Region.Eu, Region.Kr], Cadence.Default));
        var jobs = await new MarketRecurringJobs(settings.Object).ListAsync(default);

        Assert.Equal(
            [
                "read-token eu", "read-token kr", "refresh-items eu", "refresh-items eu:unknown", "refresh-realms eu", "refresh-realms kr",
                "watch-build eu", "watch-build kr", "watch-realms eu", "watch-realms kr",
            ],
            jobs.Select(job => $"{job.Request.Kind} {job.Request.Key}").Order(StringComparer.Ordinal));
        Assert.All(jobs, job => Assert.InRange(job.Offset, TimeSpan.Zero, job.Every - TimeSpan.FromTicks(1)));
    }

    private async Task<string> WatchRealmsAsync()
    {
        await using var services = _server.Client(settings => settings["BattleNet:Retries"] = "0");
        var reader = ActivatorUtilities.CreateInstance<RealmStatesReader>(services);
        return await RunAsync(ActivatorUtilities.CreateInstance<WatchRealmsJob>(services, reader, new NoteRealmStates(_events.Object)), "eu");
    }

    private async Task<string> ReadTokenAsync()
    {
        await using var services = _server.Client();
        return await RunAsync(ActivatorUtilities.CreateInstance<ReadTokenJob>(services, _prices.Object), "us");
    }

    private static Task<string> RunAsync(IJobHandler handler, string argument) => handler.RunAsync(
        new Job(1, handler.Kind, argument, argument, null, JobState.Running, 0, null, 1, null, BattleNetServer.Published, null, null, BattleNetServer.Published),
        (_, _, _) => Task.CompletedTask, TestContext.Current.CancellationToken);

    private static Task Json(HttpContext context, string body) => BattleNetServer.JsonAsync(context, body);

    private static Task Missing(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
