using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Forecasting;

public abstract class ForecastStoreContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly MarketId Realm = new(77);
    private static readonly VariantKey Good = VariantKey.Plain(new ItemId(2589));
    private static readonly VariantKey Other = new(new ItemId(2825), 12);

    private IForecastStore Store => Get<IForecastStore>();

    [Fact]
    public async Task Find_Added_ComesBackAsItWas()
    {
        await Store.AddAsync(Realm, Good, Snap.Hour(0).AddMinutes(20), Sample(1000, 0.1, 0.3), isAsked: true, Ct);
        await Store.AddAsync(Realm, Good, Snap.Hour(0).AddMinutes(20), Sample(9999, 0.1, 0.3), isAsked: true, Ct);

        var found = await Store.FindAsync(Realm, Good, Snap.Hour(0).AddMinutes(20), isAsked: false, Ct);

        Assert.NotNull(found);
        Assert.Equal(("theta", PriceForecaster.Version, true, 0.5, 0.75, 1.5), (found.Model, found.Version, found.BeatsNaive, found.Mase, found.NaiveMase, found.SeasonalMase));
        Assert.Equal([Snap.Hour(1), Snap.Hour(2), Snap.Hour(24)], found.Points.Select(point => point.At));
        Assert.Equal(new ForecastPoint(Snap.Hour(1), new Copper(1000), new Copper(904), new Copper(1106), new Copper(740), new Copper(1350)), found.Points[0]);
        Assert.Null(found.Record);
        Assert.Null(found.Overall);
        Assert.Null(await Store.FindAsync(Realm, Good, Snap.Hour(1), isAsked: false, Ct));
        Assert.Null(await Store.FindAsync(Realm, Other, Snap.Hour(0).AddMinutes(20), isAsked: false, Ct));
    }

    [Fact]
    public async Task Settle_Twice_CountsOnce()
    {
        await Store.AddAsync(Realm, Good, Snap.Hour(0), Sample(1000, 0.1, 0.3), isAsked: true, Ct);
        var due = await Store.DueAsync(Realm, Snap.Hour(9), 10, Ct);
        Assert.Equal([(1, Good, Snap.Hour(1)), (2, Good, Snap.Hour(2))], due.Select(point => (point.Horizon, point.Variant, point.At)));

        // 1,250 lies outside the 80 % interval and within the 95 % one; the second hour nobody knows.
        (DuePoint, Copper?)[] outcomes = [(due[0], new Copper(1250)), (due[1], null)];
        Assert.Equal(2, await Store.SettleAsync(Realm, outcomes, Ct));
        Assert.Equal(0, await Store.SettleAsync(Realm, [(due[0], new Copper(1)), (due[1], new Copper(1))], Ct));

        Assert.Empty(await Store.DueAsync(Realm, Snap.Hour(9), 10, Ct));
        Assert.Empty(await Store.MarketsDueAsync(Snap.Hour(9), Ct));
        Assert.Equal([Realm], await Store.MarketsDueAsync(Snap.Hour(25), Ct));
        var found = await Store.FindAsync(Realm, Good, Snap.Hour(0), isAsked: false, Ct);
        Assert.Equal(new ForecastRecord(1, 0, 1, 0.2), found!.Record);
        Assert.Equal(new ForecastRecord(1, 0, 1, 0.2), found.Overall);
        Assert.Equal(
            [new ForecastAccuracy(PriceForecaster.Version, 1, new ForecastRecord(1, 0, 1, 0.2), 0), new ForecastAccuracy(PriceForecaster.Version, 3, new ForecastRecord(0, 0, 0, 0), 1)],
            await Store.AccuracyAsync(Ct));
    }

    [Fact]
    public async Task Settle_TwoProcessesAtOnce_CountsOnce()
    {
        await using var second = Database.Services();
        for (var hour = 0; hour < 40; hour++) await Store.AddAsync(Realm, Good, Snap.Hour(hour), Sample(1000, 0.1, 0.3), isAsked: false, Ct);
        var due = await Store.DueAsync(Realm, Snap.Hour(99), 1000, Ct);
        (DuePoint, Copper?)[] outcomes = [.. due.Select(point => (point, (Copper?)new Copper(1000)))];

        var settled = await Task.WhenAll(
            Task.Run(() => Store.SettleAsync(Realm, outcomes, Ct)),
            Task.Run(() => second.GetRequiredService<IForecastStore>().SettleAsync(Realm, [.. outcomes.Reverse()], Ct)));

        Assert.Equal(120, settled.Sum());
        Assert.Equal(new ForecastRecord(120, 1, 1, 0), (await Store.FindAsync(Realm, Good, Snap.Hour(0), isAsked: false, Ct))!.Record);
    }

    [Fact]
    public async Task Asked_GoodsOfPeople_LastFirstAndBounded()
    {
        await Store.AddAsync(Realm, Good, Snap.Hour(0), Sample(1000, 0.1, 0.3), isAsked: true, Ct);
        await Store.AddAsync(Realm, Other, Snap.Hour(1), Sample(1000, 0.1, 0.3), isAsked: false, Ct);
        Assert.Equal([(Realm, Good)], await Store.AskedAsync(Snap.Hour(0), 5, Ct));

        // Somebody asks for what was made unasked.
        await Store.FindAsync(Realm, Other, Snap.Hour(1), isAsked: true, Ct);
        Assert.Equal([(Realm, Other), (Realm, Good)], await Store.AskedAsync(Snap.Hour(0), 5, Ct));
        Assert.Equal([(Realm, Other)], await Store.AskedAsync(Snap.Hour(0), 1, Ct));
        Assert.Equal([(Realm, Other)], await Store.AskedAsync(Snap.Hour(1), 5, Ct));
    }

    [Fact]
    public async Task Expire_Old_GoesWithItsPointsAndLeavesItsRecord()
    {
        await Store.AddAsync(Realm, Good, Snap.Hour(0), Sample(1000, 0.1, 0.3), isAsked: true, Ct);
        await Store.AddAsync(Realm, Good, Snap.Hour(5), Sample(1000, 0.1, 0.3), isAsked: true, Ct);
        var due = await Store.DueAsync(Realm, Snap.Hour(2), 10, Ct);
        await Store.SettleAsync(Realm, [(due[0], new Copper(1000))], Ct);

        Assert.Equal(1, await Store.ExpireAsync(Snap.Hour(5), Ct));

        Assert.Null(await Store.FindAsync(Realm, Good, Snap.Hour(0), isAsked: false, Ct));
        Assert.Equal(1, (await Store.FindAsync(Realm, Good, Snap.Hour(5), isAsked: false, Ct))!.Record!.Scored);
        Assert.Equal([1, 2, 24], (await Store.DueAsync(Realm, Snap.Hour(99), 10, Ct)).Select(point => point.Horizon));
    }

    [Fact]
    public async Task Pool_Scored_IsOfItsKindOfMarket()
    {
        var commodities = MarketId.Commodities(Region.Us);
        for (var hour = 0; hour < 80; hour++) await Store.AddAsync(commodities, Good, Snap.Hour(hour), Sample(1000, 0.1, 0.3), isAsked: false, Ct);
        var due = await Store.DueAsync(commodities, Snap.Hour(999), 999, Ct);
        await Store.SettleAsync(commodities, [.. due.Select(point => (point, (Copper?)new Copper(1500)))], Ct);

        var pool = await Store.PoolAsync(isCommodities: true, Ct);

        Assert.Equal(Math.Log(1.5) / 0.05, pool.For(24)[0], 6);
        Assert.Equal(0.90, pool.Level80, 6);
        Assert.True((await Store.PoolAsync(isCommodities: false, Ct)).For(24).IsEmpty);
    }

    private static Outlook Sample(double value, double width80, double width95) =>
        new("theta", true, 0.5, 0.75, 1.5, [.. new[] { 1, 2, 24 }.Select(horizon => new OutlookPoint(horizon, value, 0.05, width80, width95))]);
}
