using System.Net.Http.Json;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Sources;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Sandbox;
using DiscordAH.Sandbox.Faults;
using DiscordAH.TestKit.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Tests.Sources;

/// <summary>The readers against the sandbox's own sites, over real sockets.</summary>
public sealed class SandboxSourcesTests : IAsyncLifetime
{
    private WebApplication _sandbox = null!;
    private SandboxClock _clock = null!;
    private TestDatabase _database = null!;
    private ServiceProvider _readers = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Root => _sandbox.Urls.First() + SandboxSetup.Root;

    public async ValueTask InitializeAsync()
    {
        _clock = new SandboxClock(SourceServer.Now, 0);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSandbox(new SandboxOptions(), _clock);
        _sandbox = builder.Build();
        _sandbox.UseSandbox();
        await _sandbox.StartAsync();
        _database = await TestDatabase.CreateAsync(StorageProvider.Sqlite);
        _readers = SourceServer.Readers(_database, _clock, Root);
    }

    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _sandbox.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task PlantedDisagreements_OfTheCommodities_AreFound()
    {
        await Source(SourceNames.Tsm).RefreshAsync(Ct);
        await TakeCommoditiesAsync();
        using var http = new HttpClient(new SocketsHttpHandler());
        var planted = (await http.GetFromJsonAsync<Planted[]>(Root + "/tsm/retail/us/planted", Ct))!.Where(one => one.Commodity).Select(one => one.Item).ToHashSet();
        var measure = new MeasureMarketQuality(
            _readers.GetRequiredService<IMarketQualityStore>(), _readers.GetRequiredService<IMarketQueries>(), _readers.GetRequiredService<IReferencePrices>(), _clock);

        var (quality, doubts) = (await measure.RunAsync(Region.Us, MarketId.Commodities(Region.Us), null, Ct))!.Value;

        var (_, goods) = (await _readers.GetRequiredService<IMarketQualityStore>().GoodsAsync(MarketId.Commodities(Region.Us), Ct))!.Value;
        var onSale = goods.Select(good => good.Variant.Item.Value).Where(planted.Contains).ToHashSet();
        var worst = doubts.Where(doubt => doubt.Kind == DoubtKind.Disagreement).Select(doubt => doubt.Variant.Item.Value).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{quality} planted on sale {onSale.Count} found {onSale.Count(worst.Contains)} listed {worst.Count}");
        Assert.True(onSale.Count >= 5, $"Only {onSale.Count} planted goods are on sale.");
        Assert.True(onSale.Count(worst.Contains) >= 0.9 * onSale.Count, $"Of {onSale.Count} planted only {onSale.Count(worst.Contains)} were found.");
        Assert.InRange(quality.Agreement!.Median, 0.0, 0.4);
        Assert.True(quality.Agreement.Goods > 500);
    }

    [Fact]
    public async Task Db2_SandboxTables_TellQuantitiesOfSlots()
    {
        var reading = await Source(SourceNames.Db2).RefreshAsync(Ct);
        Assert.True(reading.Rows > 400, reading.ToString());
        Assert.Equal(0, reading.Rejected);

        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(new SourceReading(3, 3, 0, 0), await Source(SourceNames.Db2).RefreshAsync(Ct));
        var facts = await _readers.GetRequiredService<IGameTables>().OfAsync([.. Enumerable.Range(38_000, 3_000), .. Enumerable.Range(50_000, 4_000), .. Enumerable.Range(900_001, 400)], Ct);
        Assert.Contains(facts.Values, one => one.Slots.Count > 0 && one.Slots.Values.All(units => units is >= 1 and <= 40));
        Assert.All(facts.Values, one => Assert.True(one.Required <= one.Yellow && one.Yellow <= one.Grey && one.SkillUps >= 1));
    }

    [Fact]
    public async Task Wowhead_KnowsWhatTheSandboxSells()
    {
        var facts = _readers.GetRequiredService<IItemFacts>();
        await facts.AskAsync([new ItemId(210796), new ItemId(999_999_999)], _clock.GetUtcNow(), Ct);

        Assert.Equal(new SourceReading(2, 0, 1, 1), await Source(SourceNames.Wowhead).RefreshAsync(Ct));
        Assert.Equal("Mycobloom", Assert.Single(await facts.OfAsync([new ItemId(210796)], Ct)).Value.Name);
    }

    [Theory]
    [InlineData("tsm", "truncated")]
    [InlineData("tsm", "malformed")]
    [InlineData("tsm", "429")]
    [InlineData("tsm", "5xx")]
    [InlineData("tsm", "304")]
    [InlineData("db2", "truncated")]
    [InlineData("db2", "malformed")]
    [InlineData("db2", "304")]
    public async Task ThrownFault_IsOneSentence_AndTheNextTurnIsWell(string source, string fault)
    {
        Assert.Null(_sandbox.Services.GetRequiredService<SandboxFaults>().Throw(new SandboxFault("sources", fault, 1, null, null)));

        await Assert.ThrowsAsync<SourceUnavailableException>(() => Source(source).RefreshAsync(Ct));
        Assert.NotNull(Assert.Single(await _readers.GetRequiredService<ISourceStates>().ListAsync(Ct), state => state.Problem is not null));

        Assert.True((await Source(source).RefreshAsync(Ct)).Rows > 0);
        Assert.DoesNotContain(await _readers.GetRequiredService<ISourceStates>().ListAsync(Ct), state => state.Problem is not null);
    }

    private ISecondSource Source(string name) => _readers.GetServices<ISecondSource>().Single(source => source.Name == name);

    private async Task TakeCommoditiesAsync()
    {
        var configuration = _database.Configuration(
            ("BattleNet:ClientId", SandboxIdentity.BattleNetClientId), ("BattleNet:ClientSecret", SandboxIdentity.BattleNetClientSecret),
            ("BattleNet:TokenUrl", Root + "/battlenet/oauth/token"), ("BattleNet:ApiUrl", Root + "/battlenet/{region}"));
        await using var services = _database.Services(more =>
        {
            more.AddSingleton<TimeProvider>(_clock);
            more.AddBattleNet(configuration);
        });
        var reading = await services.GetRequiredService<IAuctionFeed>().ReadAsync(Region.Us, MarketId.Commodities(Region.Us), null, Ct);
        await services.GetRequiredService<ISnapshotStore>().RecordAsync(Assert.IsType<FeedReading.Snapshot>(reading).Value, Ct);
    }

    private sealed record Planted(int Item, bool Commodity, double Factor);
}
