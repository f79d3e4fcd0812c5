using DiscordAH.Domain.Collecting;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.Jobs;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.StaticData;
using DiscordAH.Infrastructure.Tests.Market;
using DiscordAH.Infrastructure.Tests.Market.BattleNet;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace DiscordAH.Infrastructure.Tests.StaticData;

/// <summary>The walk through static data, over HTTP into a real database.</summary>
public abstract class RefreshStaticContract(StorageProvider provider) : StorageContract(provider)
{
    private const string Everything = "us";
    private readonly StaticWorld _world = new();
    private readonly Mock<IJobQueue> _queue = new();
    private readonly List<string> _notes = [];
    private BattleNetServer _server = null!;
    private ServiceProvider _client = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _server = await BattleNetServer.StartAsync();
        _server.Answer = _world.AnswerAsync;
        _client = _server.Client(settings =>
        {
            settings["BattleNet:RequestsPerSecond"] = "10000";
            settings["BattleNet:RequestsPerHour"] = "10000000";
            settings["BattleNet:Retries"] = "0";
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _server.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Walk_FirstTime_ReadsEverythingAndTellsHowFar()
    {
        var line = await RunAsync(Everything);

        var overview = await Get<IStaticLedger>().OverviewAsync(Ct);
        Assert.Equal((new GameBuild("12.0.7", 67808), 100), (overview.Build, overview.Percent));
        Assert.Equal([(1, 1), (1, 1), (StaticWorld.Recipes, StaticWorld.Recipes), (2, 2), (1, 1), (1, 1)], overview.Counts.Select(count => (count.Listed, count.Read)));
        var recipes = await Get<IProfessionStore>().RecipesAsync(171, 2906, Ct);
        Assert.Equal(StaticWorld.Recipes, recipes.Count);
        Assert.Equal(("Ding 7", "https://render/7.jpg", "12.0.7_67808"), recipes.Where(one => one.Id == 7).Select(one => (one.Name.In("de_DE"), one.IconUrl, one.Build)).Single());
        Assert.Equal(2, (await Get<ICollectibleStore>().MountsAsync(Ct)).Count);
        Assert.Single(await Get<ICollectibleStore>().ToysAsync(Ct));
        Assert.Single(await Get<ICollectibleStore>().PetsAsync(Ct));
        Assert.Contains("106 read", line, StringComparison.Ordinal);
        Assert.Contains(_notes, note => note.StartsWith("Recipes: 40 of 100", StringComparison.Ordinal));
        _queue.Verify(queue => queue.EnqueueAsync(It.Is<JobRequest>(request => request.Kind == MarketJobs.RefreshItems && request.Priority == JobPriority.Low), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Walk_NothingNew_CostsOneRequest()
    {
        await RunAsync(Everything);
        _world.Asked.Clear();

        await RunAsync(Everything);

        Assert.Equal(["profession/index"], _world.Asked);
    }

    [Fact]
    public async Task Walk_KilledAtAnyBatch_GoesOnWithoutAskingTwice()
    {
        for (var kills = 0; kills < 6; kills++)
        {
            var steps = 0;
            var limit = kills;
            var killed = await Record.ExceptionAsync(() => RunAsync(Everything, () => { if (steps++ >= limit % 2) throw new OperationCanceledException(); }));
            if (killed is null) break;
        }

        await RunAsync(Everything);

        Assert.Equal(100, (await Get<IStaticLedger>().OverviewAsync(Ct)).Percent);
        Assert.All(_world.Asked.Where(path => path != "profession/index").GroupBy(path => path), path => Assert.Single(path));
        Assert.Equal(StaticWorld.Recipes, _world.AskedFor("recipe/"));
    }

    [Fact]
    public async Task Walk_NewBuild_ReadsEverythingAgain()
    {
        await RunAsync(Everything);
        _world.Build = "12.0.8_68123";
        _world.Asked.Clear();

        await RunAsync(Everything);

        Assert.Equal(StaticWorld.Recipes, _world.AskedFor("recipe/"));
        Assert.All(await Get<IProfessionStore>().RecipesAsync(171, null, Ct), recipe => Assert.Equal("12.0.8_68123", recipe.Build));
        _queue.Verify(queue => queue.EnqueueAsync(It.Is<JobRequest>(request => request.Kind == MarketJobs.RefreshItems), It.IsAny<CancellationToken>()), Times.Exactly(2));

        _world.Build = "12.0.7_67808";
        _world.Asked.Clear();
        Assert.Contains("still runs", await RunAsync(Everything), StringComparison.Ordinal);
        Assert.Equal(["profession/index"], _world.Asked);
    }

    [Fact]
    public async Task Walk_Unknown_IsAskedAgainAfterGrowingPauses()
    {
        _world.Unknown["recipe/7"] = true;
        var line = await RunAsync(Everything);
        Assert.Contains("1 unknown to Battle.net", line, StringComparison.Ordinal);
        List<int> hours = [];
        for (var hour = 1; hour <= 40; hour++)
        {
            _server.Time.Advance(TimeSpan.FromHours(1));
            _world.Asked.Clear();
            await RunAsync("us:professions");
            if (_world.AskedFor("recipe/") == 1) hours.Add(hour);
        }

        Assert.Equal([2, 8, 32], hours);
        _world.Unknown.Clear();
        _server.Time.Advance(TimeSpan.FromDays(3));
        await RunAsync(Everything);
        Assert.Equal(100, (await Get<IStaticLedger>().OverviewAsync(Ct)).Percent);
    }

    [Fact]
    public async Task Walk_OneThatFails_IsPutOffAndTheRestIsRead()
    {
        _world.Trouble = path => path == "recipe/7" ? 500 : null;

        var line = await RunAsync(Everything);

        Assert.Contains("105 read, 0 unknown to Battle.net, 1 put off", line, StringComparison.Ordinal);
        var recipes = (await Get<IStaticLedger>().OverviewAsync(Ct)).Counts.Single(count => count.Kind == StaticKind.Recipes);
        Assert.Equal((StaticWorld.Recipes - 1, 1), (recipes.Read, recipes.Failed));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(403)]
    public async Task Walk_Outage_FailsTheAttemptAndBlamesNoEntry(int status)
    {
        _world.Trouble = path => path.StartsWith("recipe/", StringComparison.Ordinal) && _world.AskedFor("recipe/") > 50 ? status : null;

        await Assert.ThrowsAsync<MarketUnavailableException>(() => RunAsync(Everything));
        _world.Trouble = _ => null;
        var recipes = (await Get<IStaticLedger>().OverviewAsync(Ct)).Counts.Single(count => count.Kind == StaticKind.Recipes);
        Assert.Equal((0, 0), (recipes.Missing, recipes.Failed));
        Assert.InRange(recipes.Read, 40, 60);
        await RunAsync(Everything);

        Assert.Equal(100, (await Get<IStaticLedger>().OverviewAsync(Ct)).Percent);
    }

    [Fact]
    public async Task Icons_OfWhatIsOnSale_AreRead()
    {
        await Get<ISnapshotStore>().RecordAsync(Snap.At(1, Snap.T0, Snap.Of(1, 1), Snap.Of(2, 1)), Ct);
        await Get<IItemStore>().SaveAsync([Thing(1), Thing(2), Thing(3)], Snap.T0, Ct);
        _world.Unknown["media/item/2"] = true;

        Assert.Contains("1 icons read", await RunAsync("us:icons"), StringComparison.Ordinal);
        _world.Asked.Clear();
        await RunAsync("us:icons");

        Assert.Equal("https://render/1.jpg", (await Get<IItemStore>().FindAsync(new ItemId(1), Ct))!.IconUrl);
        Assert.Equal(["profession/index"], _world.Asked);
    }

    [Fact]
    public async Task Argument_OnePart_ReadsThatAlone()
    {
        await RunAsync("us:mounts");

        Assert.Equal(["mount/6", "mount/7", "mount/index", "profession/index"], _world.Asked.Order());
        await Assert.ThrowsAsync<FormatException>(() => RunAsync("us:dragons"));
        await Assert.ThrowsAsync<FormatException>(() => RunAsync("mars"));
    }

    private static Item Thing(int id) => new(new ItemId(id), $"Item {id}", new Dictionary<string, string>(), "RARE", 70, 7, 9, "Tradeskill", "Herb", new Copper(250), null);

    private Task<string> RunAsync(string argument, Action? step = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_client.GetRequiredService<BattleNetClient>()).AddSingleton<TimeProvider>(_server.Time).AddSingleton(_queue.Object);
        services.AddSingleton(Get<IStaticLedger>()).AddSingleton(Get<IProfessionStore>()).AddSingleton(Get<ICollectibleStore>()).AddSingleton(Get<IItemStore>());
        services.AddStaticData();
        var handler = services.BuildServiceProvider().GetServices<IJobHandler>().OfType<RefreshStaticJob>().Single();
        return handler.RunAsync(
            new Job(1, MarketJobs.RefreshStatic, argument, argument, null, JobState.Running, 0, null, 1, null, default, null, null, default),
            (percent, note, _) =>
            {
                Assert.InRange(percent, 0, 100);
                _notes.Add(note);
                step?.Invoke();
                return Task.CompletedTask;
            },
            Ct);
    }
}
