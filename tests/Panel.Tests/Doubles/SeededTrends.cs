using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>What trends and comparisons are made of, from the seeded market.</summary>
public sealed class SeededTrends(SeededMarket market) : IRegionPrices, IRealmOffers
{
    public Task<IReadOnlyDictionary<VariantKey, RegionPrice>> OfAsync(Region region, IReadOnlyCollection<VariantKey> variants, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<VariantKey, RegionPrice>>(variants.ToDictionary(variant => variant, variant => new RegionPrice(
            region, variant, 2, new Copper(100_0000), new Copper(110_0000), new Copper(120_0000), new Copper(130_0000), 98_000)));

    public async Task<IReadOnlyList<CurrentPrice>> OnSaleAsync(Region region, IReadOnlyCollection<ItemId> items, CancellationToken ct)
    {
        var found = new List<CurrentPrice>();
        foreach (var realm in market.All.Where(realm => realm.Region == region))
            foreach (var item in items) found.AddRange(await market.VariantsAsync(realm.Market, item, ct));
        return found;
    }

    public Task<IReadOnlyList<PastOffer>> LastSeenAsync(Region region, ItemId item, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PastOffer>>(item != SeededMarket.Gone || region != Region.Us ? [] : [new(new MarketId(3676), VariantKey.Plain(item), market.Published.AddDays(-3), new Copper(123_0000))]);

    public Task<PriceForecast?> ForetellAsync(MarketId place, VariantKey variant, CancellationToken ct) =>
        Task.FromResult(variant.Item != SeededMarket.Herb ? null : new PriceForecast(
            place, variant, market.Published, "theta", 1, true, 0.8, 1, double.PositiveInfinity,
            [new ForecastPoint(market.Published.AddHours(1), new(120_0000), new(110_0000), new(130_0000), new(100_0000), new(140_0000))], new ForecastRecord(40, 0.79, 0.96, 0.05), null));
}
