using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Infrastructure.Market.Trends;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Market.Trends;

public abstract class TrendsContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly MarketId Commodities = MarketId.Commodities(Region.Us);
    private static readonly MarketId Realm = new(11);

    private IPriceTrends Store => Get<IPriceTrends>();

    protected override void Configure(IServiceCollection services) => services.AddTransient<TrendUpkeep>();

    [Fact]
    public async Task Save_AllNumbersAndNone_ComeBack()
    {
        var full = new PriceTrend(
            TrendRange.Week, Snap.T0, 168, new(1), TrendState.Topping, 0.5, new(2), new(3), new(4), -0.25, 0.125, 0.0625, 0.75, 0.375, 1, -2.5, new(5), new(6));
        var empty = new PriceTrend(TrendRange.Week, Snap.T0, 0, null, TrendState.Unknown, null, null, null, null, null, null, null, null, null, null, null, null, null);
        VariantKey gear = new(new ItemId(7), VariantTraits.Gear(600, 0)), plain = Plain(8);
        await Store.SaveAsync(Realm, [(plain, empty), (gear, full), (gear, full with { Range = TrendRange.Day })], Ct);

        var found = await Store.OfItemsAsync(Realm, [new ItemId(7), new ItemId(8), new ItemId(9)], TrendRange.Week, Ct);
        Assert.Equal(2, found.Count);
        Assert.Equal((full, empty), (found[gear], found[plain]));
        Assert.Empty(await Store.OfItemsAsync(Realm, [new ItemId(8)], TrendRange.Day, Ct));
        Assert.Empty(await Store.OfItemsAsync(new MarketId(12), [new ItemId(7)], TrendRange.Week, Ct));
        Assert.Empty(await Store.OfItemsAsync(Realm, [], TrendRange.Week, Ct));
    }

    [Fact]
    public async Task Save_Older_ChangesNothing()
    {
        var trend = new PriceTrend(TrendRange.Day, Snap.Hour(2), 3, new(1), TrendState.Flat, null, null, null, null, null, null, null, null, null, null, null, null, null);
        await Store.SaveAsync(Realm, [(Plain(1), trend)], Ct);
        await Store.SaveAsync(Realm, [(Plain(1), trend with { To = Snap.Hour(1), Hours = 9 })], Ct);
        Assert.Equal(trend, Assert.Single(await Store.OfItemsAsync(Realm, [new ItemId(1)], TrendRange.Day, Ct)).Value);
        await Store.SaveAsync(Realm, [(Plain(1), trend with { Hours = 4 })], Ct);
        Assert.Equal(4, Assert.Single(await Store.OfItemsAsync(Realm, [new ItemId(1)], TrendRange.Day, Ct)).Value.Hours);
    }

    [Fact]
    public async Task Upkeep_AfterSnapshots_KeepsWhatTheBarsSayAndThenOnlyWhatChanged()
    {
        for (var hour = 0; hour < 30; hour++) await RecordAsync(Commodities, hour, Snap.Of(1, 1000 - 10 * hour), Snap.Of(2, 500));
        Assert.Equal(2, await RunAsync(Commodities));
        await AssertKeptAsync(Commodities, 1, Snap.Hour(29));
        await AssertKeptAsync(Commodities, 2, Snap.Hour(29));
        Assert.Equal(0, await RunAsync(Commodities));

        await RecordAsync(Commodities, 30, Snap.Of(1, 700), Snap.Of(2, 500), Snap.Of(3, 5));
        Assert.Equal(2, await RunAsync(Commodities));
        await AssertKeptAsync(Commodities, 1, Snap.Hour(30));
        await AssertKeptAsync(Commodities, 3, Snap.Hour(30));
        Assert.Equal(Snap.Hour(29), (await KeptAsync(Commodities, 2, TrendRange.Day)).To);
    }

    [Fact]
    public async Task Upkeep_StandingPrice_IsReckonedAnewOnceADay()
    {
        for (var hour = 0; hour < 26; hour++)
        {
            await RecordAsync(Commodities, hour, Snap.Of(1, 100 + hour), Snap.Of(2, 500));
            await RunAsync(Commodities);
        }

        Assert.Equal(Snap.Hour(24), (await KeptAsync(Commodities, 2, TrendRange.Day)).To);
    }

    [Fact]
    public async Task Upkeep_RealmMarket_CoversWhatRecipesTakeOrMake()
    {
        await Get<IProfessionStore>().SaveAsync([new Recipe(9, 1, new LocalName("R", new Dictionary<string, string>()), null, new ItemId(50), null, null, 1, 1, null,
            [new RecipeReagent(new ItemId(51), new LocalName("A", new Dictionary<string, string>()), 2)], [], "1")], Snap.T0, Ct);
        for (var hour = 0; hour < 3; hour++) await RecordAsync(Realm, hour, Snap.Of(50, 100 + hour), Snap.Of(51, 10 + hour), Snap.Of(52, 10 + hour));
        Assert.Equal(2, await RunAsync(Realm));
        Assert.Equal([50, 51], (await Store.OfItemsAsync(Realm, [.. Enumerable.Range(50, 3).Select(id => new ItemId(id))], TrendRange.Day, Ct)).Keys.Select(key => key.Item.Value).Order());
    }

    [Fact]
    public async Task Upkeep_Vanished_IsToldOfUntilItsHistoryHasLeftTheRanges()
    {
        await RecordAsync(Commodities, 0, Snap.Of(1, 100), Snap.Of(2, 100));
        await RunAsync(Commodities);
        await RecordAsync(Commodities, 1, Snap.Of(2, 101));
        await RunAsync(Commodities);
        var gone = await KeptAsync(Commodities, 1, TrendRange.Day);
        Assert.Null(gone.Last);

        await RecordAsync(Commodities, 24 * 95, Snap.Of(2, 100));
        await RunAsync(Commodities);
        Assert.Empty(await Store.OfItemsAsync(Commodities, [new ItemId(1)], TrendRange.Day, Ct));
    }

    [Fact]
    public async Task Upkeep_Killed_EndsAsIfUndisturbed()
    {
        VariantSummary[] Goods(int hour) => [.. Enumerable.Range(1, 600).Select(id => Snap.Of(id, 1000 + id * (hour % 3)))];
        for (var hour = 0; hour < 4; hour++) await RecordAsync(Commodities, hour, Goods(hour));
        await Assert.ThrowsAsync<OperationCanceledException>(() => Get<TrendUpkeep>().RunAsync(Commodities, false, (done, _) => done > 300 ? throw new OperationCanceledException() : Task.CompletedTask, Ct));
        Assert.Equal(600, await RunAsync(Commodities));
        foreach (var item in new[] { 1, 300, 600 }) await AssertKeptAsync(Commodities, item, Snap.Hour(3));
        Assert.Equal(0, await RunAsync(Commodities));
    }

    [Fact]
    public async Task Upkeep_PastFilledIn_IsReckonedAnew()
    {
        await RecordAsync(Commodities, 240, Snap.Of(1, 100), Snap.Of(2, 100));
        await RunAsync(Commodities);
        var before = await KeptAsync(Commodities, 1, TrendRange.Fortnight);
        await Get<ISnapshotStore>().RecordArchivedAsync([.. Enumerable.Range(0, 240).Select(hour => Snap.At(Commodities.Value, Snap.Hour(hour), Snap.Of(1, 200), Snap.Of(2, 100)))], Ct);

        Assert.Equal(0, await RunAsync(Commodities));
        Assert.Equal(2, await RunAsync(Commodities, isAll: true));

        var now = await KeptAsync(Commodities, 1, TrendRange.Fortnight);
        Assert.True(now.Hours > before.Hours + 200);
        Assert.True(now.Percentile < 0.1);
    }

    private async Task AssertKeptAsync(MarketId market, int item, DateTimeOffset at)
    {
        var current = await Get<IMarketQueries>().CurrentAsync(market, Plain(item), Ct);
        var reckoned = await new ReckonTrends(Get<IPriceBars>()).OfAsync(market, Plain(item), new PriceNow(at, current!.Summary.Minimum, current.Summary.Ladder), Ct);
        foreach (var expected in reckoned.Trends) Assert.Equal(Short(expected), await KeptAsync(market, item, expected.Range));
    }

    // As floats.
    private static PriceTrend Short(PriceTrend trend) => trend with
    {
        Change = (float?)trend.Change, SlopePerDay = (float?)trend.SlopePerDay, SlopeChance = (float?)trend.SlopeChance, Momentum = (float?)trend.Momentum,
        Volatility = (float?)trend.Volatility, RobustVolatility = (float?)trend.RobustVolatility, Percentile = (float?)trend.Percentile, ZScore = (float?)trend.ZScore,
    };

    private async Task<PriceTrend> KeptAsync(MarketId market, int item, TrendRange range) => (await Store.OfItemsAsync(market, [new ItemId(item)], range, Ct))[Plain(item)];

    private Task<int> RunAsync(MarketId market, bool isAll = false) => Get<TrendUpkeep>().RunAsync(market, isAll, (_, _) => Task.CompletedTask, Ct);

    private Task RecordAsync(MarketId market, int hour, params VariantSummary[] variants) => Get<ISnapshotStore>().RecordAsync(Snap.At(market.Value, Snap.Hour(hour), variants), Ct);

    private static VariantKey Plain(int item) => VariantKey.Plain(new ItemId(item));
}
