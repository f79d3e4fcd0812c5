using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Tests.Market.Rollups;

/// <summary>Both databases give what sorting by hand gives.</summary>
public abstract class RegionPriceContract(StorageProvider provider) : StorageContract(provider)
{
    private readonly Dictionary<VariantKey, List<(long Price, long Quantity)>> _us = [];
    private readonly List<VariantKey> _all = [.. Enumerable.Range(1, 25).Select(item => new VariantKey(new ItemId(item), item % 3 == 0 ? VariantTraits.Gear(item, 1) : 0))];

    [Fact]
    public async Task OfAsync_RandomMarkets_IsWhatSortingGives()
    {
        await FillAsync(new Random(11));
        Assert.Empty(await OfAsync(Region.Us));

        Assert.True(await Get<RegionPriceRefresh>().RunAsync(Ct));
        Assert.Equal(Expected(), await OfAsync(Region.Us));
        Assert.Single(await OfAsync(Region.Eu));
        Assert.Empty(await OfAsync(Region.Kr));
        Assert.Empty(await Get<IRegionPrices>().OfAsync(Region.Us, [], Ct));

        // What has gone is gone the next time, and a second run alone changes nothing.
        Assert.True(await Get<RegionPriceRefresh>().RunAsync(Ct));
        Assert.Equal(Expected(), await OfAsync(Region.Us));
        for (var market = 1; market <= 12; market++) await Get<ISnapshotStore>().RecordAsync(Snap.At(market, Snap.Hour(9), Snap.Of(1, 500 - market, 2)), Ct);
        Assert.True(await Get<RegionPriceRefresh>().RunAsync(Ct));
        var one = Assert.Single(await OfAsync(Region.Us)).Value;
        Assert.Equal(new RegionPrice(Region.Us, _all[0], 12, new Copper(488), new Copper(490), new Copper(493), new Copper(496), 24), one);
    }

    private async Task FillAsync(Random random)
    {
        await using (var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct))
        {
            foreach (var (market, region) in Enumerable.Range(1, 12).Select(market => (market, Region.Us)).Append((50, Region.Eu)))
                db.ConnectedRealms.Add(new() { MarketId = new MarketId(market), Region = region, UpdatedAt = Snap.T0 });
            await db.SaveChangesAsync(Ct);
        }

        for (var market = 1; market <= 12; market++)
        {
            // The last was read a second too long before the newest, the one before it was not.
            var at = market switch { 12 => Snap.T0.AddHours(-6).AddSeconds(-1), 11 => Snap.T0.AddHours(-6), _ => Snap.T0.AddMinutes(1 - market) };
            var goods = _all.Where(_ => random.Next(3) > 0).Select(variant => Snap.Of(variant.Item.Value, random.Next(1, 30), random.Next(1, 50), variant.Traits)).ToArray();
            await Get<ISnapshotStore>().RecordAsync(Snap.At(market, at, goods), Ct);
            if (market == 12) continue;
            foreach (var good in goods)
            {
                if (!_us.TryGetValue(good.Variant, out var prices)) _us.Add(good.Variant, prices = []);
                prices.Add((good.Minimum.Value, good.Quantity));
            }
        }

        await Get<ISnapshotStore>().RecordAsync(Snap.At(50, Snap.T0.AddDays(-3), Snap.Of(1, 9)), Ct);
        await Get<ISnapshotStore>().RecordAsync(Snap.At(-1, Snap.T0, Snap.Of(2, 9)), Ct);
    }

    private Dictionary<VariantKey, RegionPrice> Expected() => _us.ToDictionary(one => one.Key, one =>
    {
        var prices = one.Value.Select(price => price.Price).Order().ToList();
        return new RegionPrice(
            Region.Us, one.Key, prices.Count, new Copper(prices[0]), Place(0.25), Place(0.5), Place(0.75), one.Value.Sum(price => price.Quantity));

        Copper Place(double share) => new(prices[(int)Math.Ceiling(share * prices.Count) - 1]);
    });

    private async Task<Dictionary<VariantKey, RegionPrice>> OfAsync(Region region) => new(await Get<IRegionPrices>().OfAsync(region, _all, Ct));
}
