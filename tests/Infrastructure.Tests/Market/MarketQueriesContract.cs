using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public abstract class MarketQueriesContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly MarketId Market = new(11);

    private IMarketQueries Queries => Get<IMarketQueries>();

    [Fact]
    public async Task Changes_Span_IsHalfOpenAndPrecededByTheLastBefore()
    {
        for (var hour = 0; hour < 6; hour++) await RecordAsync(hour, Snap.Of(1, 100 + hour));

        var changes = await Queries.ChangesAsync(Market, VariantKey.Plain(new ItemId(1)), Snap.Hour(2), Snap.Hour(4), Ct);

        Assert.Equal([101, 102, 103], changes.Select(point => point.Minimum.Value));
        Assert.Equal(new PricePoint(Snap.Hour(2), new Copper(102), new Copper(103), new Copper(104), 10, 3), changes[1]);
        Assert.Equal([100, 101], (await Queries.ChangesAsync(Market, VariantKey.Plain(new ItemId(1)), Snap.T0, Snap.Hour(2), Ct)).Select(point => point.Minimum.Value));
        Assert.Empty(await Queries.ChangesAsync(Market, VariantKey.Plain(new ItemId(1)), Snap.Hour(-9), Snap.T0, Ct));
        Assert.Single(await Queries.ChangesAsync(Market, VariantKey.Plain(new ItemId(1)), Snap.Hour(50), Snap.Hour(60), Ct));
    }

    [Fact]
    public async Task Variants_OfAnItem_MostUnitsFirst()
    {
        await RecordAsync(0, Snap.Of(7, 50, 3, VariantTraits.Gear(600, 0)), Snap.Of(7, 60, 9, VariantTraits.Gear(610, 2)), Snap.Of(8, 1));

        var variants = await Queries.VariantsAsync(Market, new ItemId(7), Ct);

        Assert.Equal([9L, 3L], variants.Select(price => price.Summary.Quantity));
        Assert.All(variants, price => Assert.Equal(Snap.T0, price.PublishedAt));
        Assert.Empty(await Queries.VariantsAsync(new MarketId(12), new ItemId(7), Ct));
    }

    [Fact]
    public async Task KnownVariants_IncludeVanished_MostRecentlySeenFirst()
    {
        var (a, b, c) = (VariantTraits.Gear(1, 0), VariantTraits.Gear(2, 0), VariantTraits.Gear(3, 0));
        await RecordAsync(0, Snap.Of(7, 50, 3, a), Snap.Of(7, 50, 3, b), Snap.Of(7, 50, 3, c));
        await RecordAsync(1, Snap.Of(7, 50, 3, a), Snap.Of(7, 50, 3, c));
        await RecordAsync(2, Snap.Of(7, 50, 3, a));

        var known = await Queries.KnownVariantsAsync(Market, new ItemId(7), Ct);

        Assert.Equal([a, c, b], known.Select(variant => variant.Traits));
    }

    [Fact]
    public async Task KnownVariants_Many_AreCutAt50()
    {
        await RecordAsync(0, [.. Enumerable.Range(1, 60).Select(level => Snap.Of(7, 50, 3, VariantTraits.Gear(level, 0)))]);

        Assert.Equal(50, (await Queries.KnownVariantsAsync(Market, new ItemId(7), Ct)).Count);
    }

    [Fact]
    public async Task SnapshotTimes_Span_IsHalfOpen()
    {
        for (var hour = 0; hour < 4; hour++) await RecordAsync(hour, Snap.Of(1, 100));

        Assert.Equal([Snap.Hour(1), Snap.Hour(2)], await Queries.SnapshotTimesAsync(Market, Snap.Hour(1), Snap.Hour(3), Ct));
    }

    [Fact]
    public async Task IsCommodity_EverSeen_StaysTrue()
    {
        var store = Get<ISnapshotStore>();
        await store.RecordAsync(Snap.At(-1, Snap.T0, Snap.Of(5, 1)), Ct);
        await store.RecordAsync(Snap.At(-1, Snap.Hour(1)), Ct);
        await RecordAsync(0, Snap.Of(6, 1));

        Assert.True(await Queries.IsCommodityAsync(Region.Us, new ItemId(5), Ct));
        Assert.False(await Queries.IsCommodityAsync(Region.Eu, new ItemId(5), Ct));
        Assert.False(await Queries.IsCommodityAsync(Region.Us, new ItemId(6), Ct));
    }

    [Fact]
    public async Task Freshness_KnownMarkets_ByRegionAndName()
    {
        await Get<IRealmStore>().SaveAsync(Region.Eu, [Map.Connected(Region.Eu, 1390, (1, "Zuluhed"), (2, "Aegwynn"))], Snap.T0, Ct);
        await Get<IRealmStore>().SaveAsync(Region.Us, [Map.Connected(Region.Us, 11, (3, "Tichondrius")), Map.Connected(Region.Us, 12, (4, "Area 52"))], Snap.T0, Ct);
        await Get<ISnapshotStore>().RecordArchivedAsync([Snap.At(11, Snap.Hour(-3), Snap.Of(1, 1))], Ct);
        await RecordAsync(0, Snap.Of(1, 100), Snap.Of(2, 100));
        await RecordAsync(1, Snap.Of(1, 101), Snap.Of(2, 100));

        var freshness = await Queries.FreshnessAsync(Ct);

        Assert.Equal(["Area 52", "Commodities (US)", "Tichondrius", "Aegwynn, Zuluhed", "Commodities (EU)"], freshness.Select(market => market.Name));
        Assert.Equal(new MarketFreshness(Market, Region.Us, "Tichondrius", Snap.Hour(1), Snap.Hour(1).AddMinutes(2), 6, 2, 1, 1, 3), freshness[2]);
        Assert.Null(freshness[0].PublishedAt);
        Assert.Equal(0, freshness[0].Snapshots);
    }

    private Task RecordAsync(int hour, params VariantSummary[] variants) => Get<ISnapshotStore>().RecordAsync(Snap.At(Market.Value, Snap.Hour(hour), variants), Ct);
}
