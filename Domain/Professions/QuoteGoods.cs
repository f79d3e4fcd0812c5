using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>Reads what many goods cost on a realm: each kind of fact in one read a market, however many goods there are.</summary>
public sealed class QuoteGoods(IMarketQueries market, ISaleQueries sales, IPriceTrends trends, IRegionPrices regions, ISuspectPrices suspects, IItemCatalog items, IReckoned reckoned)
{
    private static readonly TimeSpan Keep = TimeSpan.FromMinutes(2);

    // Classes that stack, so that the whole region sells them in one market: consumables, gems, reagents, trade goods, enhancements, glyphs.
    private static readonly HashSet<int> Stackable = [0, 3, 5, 7, 8, 16];

    /// <summary>Quotes of items.</summary>
    /// <param name="realm">The realm they are wanted on; commodities come from its region's market.</param>
    /// <param name="goods">The items.</param>
    /// <param name="until">The last day of sales counts up to this moment.</param>
    /// <param name="ct">Stops the reads.</param>
    public async Task<IReadOnlyDictionary<ItemId, GoodQuote>> RunAsync(Realm realm, IReadOnlyCollection<ItemId> goods, DateTimeOffset until, CancellationToken ct)
    {
        if (goods.Count == 0) return new Dictionary<ItemId, GoodQuote>();
        var (own, shared) = (ReadAsync(realm.Market, goods, until, ct), SharedAsync(MarketId.Commodities(realm.Region), goods, until, ct));
        await Task.WhenAll(own, shared);
        var (home, region) = (await own, await shared);
        var chosen = goods.Distinct().Select(item => Choose(item, home, region)).ToList();
        var gear = chosen.Where(quote => !quote.Market.IsCommodities).Select(quote => quote.Variant).ToList();
        var prices = gear.Count == 0 ? null : await regions.OfAsync(realm.Region, gear, ct);
        return chosen.ToDictionary(
            quote => quote.Item, quote => prices is null || quote.Market.IsCommodities ? quote : quote with { Region = prices.GetValueOrDefault(quote.Variant) });
    }

    private sealed record Side(MarketId Market, ILookup<ItemId, CurrentPrice> OnSale, IReadOnlyDictionary<VariantKey, PriceTrend> Trends, MarketSales Sales,
        IReadOnlyDictionary<VariantKey, SuspectPrice> Suspects);

    // All realms of a region share it: whoever asks for the next realm finds it read. Of the moment only the day matters.
    private Task<Side> SharedAsync(MarketId place, IReadOnlyCollection<ItemId> goods, DateTimeOffset until, CancellationToken ct) => reckoned.GetAsync(
        FormattableString.Invariant($"quotes:{place.Value}:{until.UtcTicks / TimeSpan.TicksPerDay}:{string.Join(',', goods.Select(item => item.Value).Order())}"),
        Keep, [place], token => ReadAsync(place, goods, until, token), ct);

    private async Task<Side> ReadAsync(MarketId place, IReadOnlyCollection<ItemId> goods, DateTimeOffset until, CancellationToken ct)
    {
        var onSale = market.CurrentOfItemsAsync(place, goods, ct);
        var kept = trends.OfItemsAsync(place, goods, TrendRange.Fortnight, ct);
        var sold = sales.OfItemsAsync(place, goods, until, SaleFigures.DefaultDays, ct);
        var doubted = suspects.InMarketAsync(place, ct);
        await Task.WhenAll(onSale, kept, sold, doubted);
        return new Side(place, await onSale, await kept, await sold, await doubted);
    }

    private GoodQuote Choose(ItemId item, Side own, Side shared)
    {
        var side = shared.OnSale.Contains(item) ? shared
            : own.OnSale.Contains(item) ? own
            : Knows(shared, item) ? shared
            : Knows(own, item) || items.Find(item) is not { } facts || !Stackable.Contains(facts.ClassId) ? own
            : shared;
        IReadOnlyList<CurrentPrice> onSale = [.. side.OnSale[item]];
        var variant = onSale.Count > 0 ? onSale[0].Summary.Variant : VariantKey.Plain(item);
        return new GoodQuote(item, side.Market, variant, onSale, onSale.Count == 0 ? [] : Purchase.Join(onSale), side.Trends.GetValueOrDefault(variant), side.Sales.Of(variant), null, side.Suspects.GetValueOrDefault(variant)?.Reason);
    }

    private static bool Knows(Side side, ItemId item) =>
        side.Trends.ContainsKey(VariantKey.Plain(item)) || side.Sales.Ended.ContainsKey(VariantKey.Plain(item));
}
