using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Compares a good's price over all realms of a region.</summary>
public sealed class CompareServers(IItemCatalog items, IRealmCatalog realms, IMarketQueries market, IRealmOffers offers, ISuspectPrices suspects, TimeProvider clock)
{
    private readonly GoodLookup _goods = new(items, realms, market);

    /// <summary>What a person asks.</summary>
    /// <param name="Item">Name in any known language, id, or a variant's short text.</param>
    /// <param name="Region">The region.</param>
    /// <param name="Variant">The variant, when it was picked from a list; <paramref name="Item"/> is not read then.</param>
    public sealed record Request(string Item, Region Region, VariantKey? Variant = null);

    /// <summary>Compares.</summary>
    /// <returns>The comparison, or <see cref="MarketErrors.UnknownItem"/>, <see cref="MarketErrors.NeverSeen"/>, <see cref="MarketErrors.NoSnapshotYet"/>.</returns>
    public async Task<Result<ServerComparison>> RunAsync(Request request, CancellationToken ct)
    {
        var picked = GoodLookup.Picked(request.Item, request.Variant);
        var candidates = _goods.Candidates(request.Item, picked);
        if (candidates.Count == 0) return _goods.Unknown(request.Item);

        var fresh = (await market.FreshnessAsync(ct)).Where(one => one.Region == request.Region && one.PublishedAt is not null).ToList();
        var commodities = new List<Item>();
        foreach (var item in candidates)
            if (await market.IsCommodityAsync(request.Region, item.Id, ct)) commodities.Add(item);

        var onSale = await OnSaleAsync(request.Region, candidates, commodities, ct);
        var chosen = picked ?? Default(onSale);
        return chosen is { } variant
            ? await CompareAsync(request.Region, items.Find(variant.Item)!, variant, commodities.Exists(item => item.Id == variant.Item), onSale, fresh, ct)
            : await SoldOutAsync(request.Region, candidates, commodities, onSale, fresh, ct);
    }

    private async Task<IReadOnlyList<CurrentPrice>> OnSaleAsync(Region region, IReadOnlyList<Item> candidates, List<Item> commodities, CancellationToken ct)
    {
        var found = new List<CurrentPrice>();
        foreach (var item in commodities) found.AddRange(await market.VariantsAsync(MarketId.Commodities(region), item.Id, ct));
        ItemId[] others = [.. candidates.Except(commodities).Select(item => item.Id)];
        if (others.Length > 0) found.AddRange(await offers.OnSaleAsync(region, others, ct));
        return found;
    }

    // Of several items with one name the one that most units are on sale of; of its variants the one that most realms sell.
    private static VariantKey? Default(IReadOnlyList<CurrentPrice> onSale) => onSale
        .GroupBy(price => price.Summary.Variant.Item)
        .OrderByDescending(prices => prices.Sum(price => (decimal)price.Summary.Quantity))
        .Select(prices => (VariantKey?)ByRealms(prices)[0])
        .FirstOrDefault();

    private static List<VariantKey> ByRealms(IEnumerable<CurrentPrice> prices) =>
        [.. prices.GroupBy(price => price.Summary.Variant)
            .OrderByDescending(same => same.Count()).ThenByDescending(same => same.Sum(price => (decimal)price.Summary.Quantity)).ThenBy(same => same.Key.Traits)
            .Select(same => same.Key)];

    private async Task<Result<ServerComparison>> SoldOutAsync(
        Region region, IReadOnlyList<Item> candidates, List<Item> commodities, IReadOnlyList<CurrentPrice> onSale, List<MarketFreshness> fresh, CancellationToken ct)
    {
        foreach (var item in candidates)
        {
            var isCommodity = commodities.Contains(item);
            VariantKey? seen = isCommodity
                ? VariantKey.Plain(item.Id)
                : (await offers.LastSeenAsync(region, item.Id, ct)).OrderByDescending(past => past.Until).Select(past => (VariantKey?)past.Variant).FirstOrDefault();
            if (seen is { } variant) return await CompareAsync(region, item, variant, isCommodity, onSale, fresh, ct);
        }

        return Nothing(region, candidates[0], fresh);
    }

    private async Task<Result<ServerComparison>> CompareAsync(
        Region region, Item item, VariantKey variant, bool isCommodity, IReadOnlyList<CurrentPrice> onSale, List<MarketFreshness> fresh, CancellationToken ct)
    {
        var places = fresh.Where(place => place.Market.IsCommodities == isCommodity).ToList();
        var prices = onSale.Where(price => price.Summary.Variant == variant).ToDictionary(price => price.Market);
        var past = prices.Count >= places.Count ? [] : await LastSeenAsync(region, variant, isCommodity, ct);
        if (places.Count == 0 || (prices.Count == 0 && past.Count == 0)) return Nothing(region, item, fresh);

        var summary = RegionPrices.Of(region, variant, [.. prices.Values.Select(price => price.Summary)]);
        var now = clock.GetUtcNow();
        var doubted = await suspects.OfGoodAsync(variant, ct);
        var rows = places.Select(place => Offer(place, prices.GetValueOrDefault(place.Market), past.GetValueOrDefault(place.Market), summary, doubted.GetValueOrDefault(place.Market), now))
            .OrderBy(row => row.Minimum is null).ThenBy(row => row.Minimum).ThenBy(row => row.Name, StringComparer.Ordinal)
            .ToList();
        var others = ByRealms(onSale.Where(price => price.Summary.Variant.Item == item.Id && price.Summary.Variant != variant));
        return new ServerComparison(item, variant, items.NameOf(variant), others, region, summary, rows, isCommodity);
    }

    private async Task<Dictionary<MarketId, PastOffer>> LastSeenAsync(Region region, VariantKey variant, bool isCommodity, CancellationToken ct)
    {
        if (!isCommodity) return (await offers.LastSeenAsync(region, variant.Item, ct)).Where(past => past.Variant == variant).ToDictionary(past => past.Market);
        var place = MarketId.Commodities(region);
        var changes = await market.ChangesAsync(place, variant, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, ct);
        for (var i = changes.Count - 1; i >= 0; i--)
            if (changes[i].Quantity > 0) return new() { [place] = new PastOffer(place, variant, changes[Math.Min(i + 1, changes.Count - 1)].At, changes[i].Minimum) };
        return [];
    }

    private static RealmOffer Offer(MarketFreshness place, CurrentPrice? price, PastOffer past, RegionPrice? summary, SuspectPrice? doubted, DateTimeOffset now)
    {
        var published = place.PublishedAt!.Value;
        if (price is null)
        {
            var wasSeen = past != default;
            return new RealmOffer(
                place.Market, place.Name, published, null, 0, 0, null, wasSeen ? past.Until : null, wasSeen ? past.Minimum : null, OfferRules.StaleText(published, now));
        }

        var median = summary!.Median.Value;
        return new RealmOffer(
            place.Market, place.Name, price.PublishedAt, price.Summary.Minimum, price.Summary.Quantity, price.Summary.Auctions,
            median > 0 ? price.Summary.Minimum.Value / (double)median - 1 : null, null, null, Suspicion(doubted, OfferRules.Suspicion(price, median, summary.Realms, now)));
    }

    // An officer's word stands beside what is seen now; what was measured after the last snapshot only where nothing is seen.
    private static string? Suspicion(SuspectPrice? doubted, string? seen) =>
        doubted is null ? seen : seen is null ? doubted.Reason : doubted.Until is null ? seen : $"{doubted.Reason} {seen}";

    private static Error Nothing(Region region, Item item, List<MarketFreshness> fresh) =>
        fresh.Count > 0
            ? new MarketErrors.NeverSeen(item.Name, $"any {region.Slug().ToUpperInvariant()} realm")
            : new MarketErrors.NoSnapshotYet($"{region.Slug().ToUpperInvariant()} realms");
}
