using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Finds what a person means by an item and a realm; prices and trends ask the same way.</summary>
internal sealed class GoodLookup(IItemCatalog items, IRealmCatalog realms, IMarketQueries market)
{
    private const int Nearest = 5;
    private const int Namesakes = 25;

    /// <summary>The good, or UnknownRealm, AmbiguousRealm, UnknownItem, NeverSeen, NoSnapshotYet. A variant that was picked need not have been seen.</summary>
    public async Task<Result<Good>> FindAsync(string item, string realmText, VariantKey? variant, CancellationToken ct)
    {
        var asked = RealmLookup.Resolve(realms, realmText);
        if (!asked.Succeeded) return asked.Error;
        var realm = asked.Value;

        var wanted = Picked(item, variant);
        var candidates = Candidates(item, wanted);
        if (candidates.Count == 0) return Unknown(item);

        var offers = await OffersAsync(realm, candidates, ct);
        (MarketId Market, VariantKey Variant)? chosen = wanted is { } picked ? (offers[0].Market, picked) : Default(offers);
        if (chosen is not var (place, good)) return await NothingAsync(candidates[0], realm, ct);
        var current = offers.SelectMany(offer => offer.OnSale).FirstOrDefault(price => price.Summary.Variant == good && price.Market == place);
        return new Good(items.Find(good.Item)!, good, realm, place, NameOf(realm, place), current, Others(offers, good));
    }

    /// <summary>The variant a person named, if the text names one.</summary>
    public static VariantKey? Picked(string item, VariantKey? variant) =>
        variant ?? (VariantKey.TryParse(item.Trim(), out var key) && key.Traits != 0 ? key : null);

    /// <summary>Items that the text may mean: one by id or variant, else all of that name.</summary>
    public IReadOnlyList<Item> Candidates(string item, VariantKey? picked) =>
        picked is { } variant ? items.Find(variant.Item) is { } known ? [known] : [] : ByName(item);

    /// <summary>The refusal of a name that fits nothing.</summary>
    public MarketErrors.UnknownItem Unknown(string item) => new(item, items.Search(item, Nearest));

    /// <summary>Why there is nothing to tell of an item on a realm.</summary>
    public async Task<Error> NothingAsync(Item item, Realm realm, CancellationToken ct)
    {
        var freshness = await market.FreshnessAsync(ct);
        var name = NameOf(realm, realm.Market);
        return freshness.Any(one => one.Market == realm.Market && one.PublishedAt is not null)
            ? new MarketErrors.NeverSeen(item.Name, name)
            : new MarketErrors.NoSnapshotYet(name);
    }

    private List<Item> ByName(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return [];
        if (VariantKey.TryParse(text, out var id) && items.Find(id.Item) is { } byId) return [byId];
        return [.. items.Search(text, Namesakes).Where(match => match.IsExact).Select(match => match.Item).DistinctBy(item => item.Id)];
    }

    private sealed record Offer(Item Item, MarketId Market, IReadOnlyList<CurrentPrice> OnSale, IReadOnlyList<VariantKey> Known);

    private async Task<List<Offer>> OffersAsync(Realm realm, IReadOnlyList<Item> candidates, CancellationToken ct)
    {
        var offers = new List<Offer>(candidates.Count);
        foreach (var item in candidates)
        {
            var place = await market.IsCommodityAsync(realm.Region, item.Id, ct) ? MarketId.Commodities(realm.Region) : realm.Market;
            offers.Add(new Offer(item, place, await market.VariantsAsync(place, item.Id, ct), await market.KnownVariantsAsync(place, item.Id, ct)));
        }

        return offers;
    }

    // Of several items with one name, and of their variants, the one that most units are on sale of; else the last one seen.
    private static (MarketId Market, VariantKey Variant)? Default(List<Offer> offers)
    {
        var most = offers.SelectMany(offer => offer.OnSale).OrderByDescending(price => price.Summary.Quantity).FirstOrDefault();
        if (most is not null) return (most.Market, most.Summary.Variant);
        return offers.FirstOrDefault(offer => offer.Known.Count > 0) is { } seen ? (seen.Market, seen.Known[0]) : null;
    }

    private static List<VariantKey> Others(List<Offer> offers, VariantKey chosen) =>
        [.. offers.SelectMany(offer => offer.OnSale).OrderByDescending(price => price.Summary.Quantity).Select(price => price.Summary.Variant)
            .Concat(offers.SelectMany(offer => offer.Known))
            .Where(variant => variant != chosen)
            .Distinct()];

    private string NameOf(Realm realm, MarketId place) =>
        place.IsCommodities ? MarketNames.Commodities(realm.Region)
        : realms.Find(place) is { } connected ? MarketNames.Of(connected)
        : realm.Name;
}
