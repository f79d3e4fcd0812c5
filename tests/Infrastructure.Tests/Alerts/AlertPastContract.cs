using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Alerts;

/// <summary>The past as it was known: the same before and after days are packed, and whether one good or many, one moment or all are asked for.</summary>
public abstract class AlertPastContract(StorageProvider provider) : StorageContract(provider)
{
    private const int Here = 20;
    private const int Hours = 24 * 17;
    private static readonly VariantKey Good = VariantKey.Plain(new ItemId(1));
    private static readonly VariantKey Rare = VariantKey.Plain(new ItemId(2));
    private readonly FakeTimeProvider _clock = new(Snap.Hour(Hours).AddMinutes(10));

    private IAlertPast Past => Get<IAlertPast>();

    [Fact]
    public async Task Now_FirstOnSaleThenGone()
    {
        Assert.Null(await Past.NowAsync(new MarketId(Here), Good, Ct));
        await Get<ISnapshotStore>().RecordAsync(Snap.At(Here, Snap.T0, Snap.Of(1, 100)), Ct);
        await Get<ISnapshotStore>().RecordAsync(Snap.At(Here, Snap.Hour(1), Snap.Of(1, 100), Snap.Of(2, 7)), Ct);

        var now = (await Past.NowAsync(new MarketId(Here), Good, Ct))!;
        Assert.Equal((Snap.Hour(1), Snap.T0, 100, 10, true), (now.At, now.Now.At, now.Now.Minimum.Value, now.Now.Quantity, now.HasLadder));
        Assert.Equal(Snap.Of(1, 100).Ladder, now.Ladder);

        await Get<ISnapshotStore>().RecordAsync(Snap.At(Here, Snap.Hour(2)), Ct);
        var gone = (await Past.NowAsync(new MarketId(Here), Good, Ct))!;
        Assert.Equal((Snap.Hour(2), Snap.Hour(2), 0), (gone.At, gone.Now.At, gone.Now.Quantity));
        Assert.Empty(gone.Ladder);
    }

    [Fact]
    public async Task Before_HoldsNothingYounger_PackedOrNot()
    {
        await FillAsync();
        await CheckBeforeAsync();
        await Get<HistoryPacker>().PackAsync(new MarketId(Here), Ct);
        await CheckBeforeAsync();
    }

    [Fact]
    public async Task Region_IsWhatHeldTwoHoursBefore_PackedOrNot()
    {
        await FillAsync();
        await CheckRegionAsync();
        for (var market = Here; market < Here + 5; market++) await Get<HistoryPacker>().PackAsync(new MarketId(market), Ct);
        await CheckRegionAsync();
    }

    [Fact]
    public async Task Region_Commodities_HaveNone()
    {
        await FillAsync();

        Assert.Empty(await Past.RegionAsync(MarketId.Commodities(Region.Us), [Good], Snap.Hour(9), Ct));
        Assert.Empty(await Past.RegionOverAsync(MarketId.Commodities(Region.Us), Good, [Snap.Hour(9)], Ct));
    }

    protected override void Configure(IServiceCollection services) => services.AddSingleton<TimeProvider>(_clock);

    // Five realms of a region, and one of another. Each has its prices; the fourth was not read after the tenth day.
    private async Task FillAsync()
    {
        var realms = Get<IRealmStore>();
        await realms.SaveAsync(Region.Us, [.. Enumerable.Range(Here, 5).Select(market => Realm(market, Region.Us))], Snap.T0, Ct);
        await realms.SaveAsync(Region.Eu, [Realm(Here + 9, Region.Eu)], Snap.T0, Ct);
        for (var hour = 0; hour < Hours; hour += 2)
        {
            for (var market = Here; market < Here + 5; market++)
                if (market != Here + 4 || hour < 240) await Get<ISnapshotStore>().RecordAsync(Snap.At(market, Snap.Hour(hour), [.. OnSale(market, hour)]), Ct);
            await Get<ISnapshotStore>().RecordAsync(Snap.At(Here + 9, Snap.Hour(hour), Snap.Of(1, 5)), Ct);
        }
    }

    private static ConnectedRealm Realm(int market, Region region) => new(
        new MarketId(market), region, true, "FULL", false, [new Realm(market, new MarketId(market), region, $"realm-{market}", $"Realm {market}", $"Realm {market}", "enUS", "UTC", "Normal")]);

    private static IEnumerable<VariantSummary> OnSale(int market, int hour)
    {
        if (Price(market, hour) is { } price) yield return Snap.Of(1, price);
        if (market == Here + 1 && hour >= 48) yield return Snap.Of(2, 77);
    }

    // It changes every ten hours, and on the second realm it is gone every other time.
    private static long? Price(int market, int hour) => market == Here + 1 && hour / 10 % 2 == 1 ? null : 100 + (market * 10) + (hour / 10);

    private async Task CheckBeforeAsync()
    {
        var at = Snap.Hour(Hours - 5);
        var found = await Past.BeforeAsync(new MarketId(Here), [Good, Rare, VariantKey.Plain(new ItemId(3))], at, Ct);

        var (variant, past) = Assert.Single(found);
        Assert.Equal((Good, at), (variant, past.At));
        Assert.Equal(Enumerable.Range(0, (Hours / 10) + 1).Select(step => (Snap.Hour(step * 10), 300L + step)).Where(step => step.Item1 < at), past.Changes.Select(change => (change.At, change.Minimum.Value)));
        Assert.Equal(Enumerable.Range(0, Hours / 2).Select(step => Snap.Hour(step * 2)).Where(time => time < at), past.Snapshots);

        var exact = (await Past.BeforeAsync(new MarketId(Here), [Good], Snap.Hour(100), Ct))[Good];
        Assert.Equal(Snap.Hour(90), exact.Changes[^1].At);
        Assert.Equal(Snap.Hour(98), exact.Snapshots[^1]);
    }

    private async Task CheckRegionAsync()
    {
        var moments = Enumerable.Range(1, Hours - 1).Select(hour => Snap.Hour(hour).AddMinutes(1)).ToList();
        var over = await Past.RegionOverAsync(new MarketId(Here), Good, moments, Ct);

        var expected = moments.Select(at => (at, Expected(at))).Where(one => one.Item2 is not null).Select(one => (one.at, one.Item2!)).ToList();
        Assert.Equal(expected, over);
        Assert.Contains(over, one => one.Level.Realms == 4);
        foreach (var at in new[] { moments[3], moments[60], moments[99], moments[250], moments[^1] })
        {
            var levels = await Past.RegionAsync(new MarketId(Here), [Good, Rare], at, Ct);
            Assert.Equal(Expected(at), levels.GetValueOrDefault(Good));
            Assert.Equal(at - RegionLevel.Delay >= Snap.Hour(48) ? new RegionLevel(new Copper(77), 1) : null, levels.GetValueOrDefault(Rare));
        }
    }

    private static RegionLevel? Expected(DateTimeOffset at)
    {
        var then = (int)Math.Floor((at - RegionLevel.Delay - Snap.T0).TotalHours) / 2 * 2;
        if (at - RegionLevel.Delay < Snap.T0) return null;
        var prices = Enumerable.Range(Here + 1, 4).Where(market => market != Here + 4 || at - RegionLevel.Delay < Snap.Hour(238) + PriceSeries.Reach)
            .Select(market => Price(market, market == Here + 4 ? Math.Min(then, 238) : then)).OfType<long>().Order().ToList();
        if (prices.Count == 0) return null;
        var middle = prices.Count / 2;
        return new RegionLevel(new Copper(prices.Count % 2 == 1 ? prices[middle] : (prices[middle - 1] + prices[middle]) / 2), prices.Count);
    }
}
