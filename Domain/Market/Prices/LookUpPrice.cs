using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Answers what an item costs on a realm, now and over a range.</summary>
public sealed class LookUpPrice(IItemCatalog items, IRealmCatalog realms, IMarketQueries market, IPriceBars bars, IMarketEvents events, ISaleQueries sales, TimeProvider clock)
{
    private const int Nearest = 5;
    private const int Namesakes = 25;

    // How far back a good that is not on sale is looked for.
    private static readonly TimeSpan Memory = TimeSpan.FromDays(400);

    /// <summary>What a person asks.</summary>
    /// <param name="Item">Name in any known language, id, or a variant's short text.</param>
    /// <param name="Realm">Slug, <c>us-area-52</c>, name, or name with region.</param>
    /// <param name="Range">How far back.</param>
    /// <param name="Variant">The variant, when it was picked from a list; <paramref name="Item"/> is not read then.</param>
    public sealed record Request(string Item, string Realm, PriceRange Range, VariantKey? Variant = null);

    /// <summary>Looks the price up.</summary>
    /// <returns>
    /// The report, or <see cref="MarketErrors.UnknownItem"/>, <see cref="MarketErrors.UnknownRealm"/>, <see cref="MarketErrors.AmbiguousRealm"/>,
    /// <see cref="MarketErrors.NeverSeen"/>, <see cref="MarketErrors.NoSnapshotYet"/>.
    /// </returns>
    public async Task<Result<PriceReport>> RunAsync(Request request, CancellationToken ct)
    {
        var asked = RealmLookup.Resolve(realms, request.Realm);
        if (!asked.Succeeded) return asked.Error;
        var realm = asked.Value;

        var wanted = request.Variant ?? (VariantKey.TryParse(request.Item.Trim(), out var key) && key.Traits != 0 ? key : null);
        var candidates = wanted is { } variant ? items.Find(variant.Item) is { } known ? [known] : [] : ByName(request.Item);
        if (candidates.Count == 0) return new MarketErrors.UnknownItem(request.Item, items.Search(request.Item, Nearest));

        var offers = await OffersAsync(realm, candidates, ct);
        (MarketId Market, VariantKey Variant)? chosen = wanted is { } picked ? (offers[0].Market, picked) : Default(offers);
        if (chosen is not var (place, good)) return await NothingAsync(candidates[0], realm, ct);
        return await ReportAsync(request, realm, place, good, offers, ct);
    }

    private List<Item> ByName(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return [];
        if (VariantKey.TryParse(text, out var id) && items.Find(id.Item) is { } byId) return [byId];
        return [.. items.Search(text, Namesakes).Where(match => match.IsExact).Select(match => match.Item).DistinctBy(item => item.Id)];
    }

    private sealed record Offer(Item Item, MarketId Market, IReadOnlyList<CurrentPrice> OnSale, IReadOnlyList<VariantKey> Known);

    private async Task<List<Offer>> OffersAsync(Realm realm, List<Item> candidates, CancellationToken ct)
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

    private async Task<Error> NothingAsync(Item item, Realm realm, CancellationToken ct)
    {
        var freshness = await market.FreshnessAsync(ct);
        var name = NameOf(realm, realm.Market);
        return freshness.Any(one => one.Market == realm.Market && one.PublishedAt is not null)
            ? new MarketErrors.NeverSeen(item.Name, name)
            : new MarketErrors.NoSnapshotYet(name);
    }

    private async Task<Result<PriceReport>> ReportAsync(
        Request request, Realm realm, MarketId place, VariantKey variant, List<Offer> offers, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var from = now - request.Range.Length();
        var earliest = now - TimeSpan.FromDays(Math.Max(7, request.Range.Length().TotalDays));
        var until = now + TimeSpan.FromTicks(1); // ends are exclusive, and a snapshot of this very moment counts

        var current = offers.SelectMany(offer => offer.OnSale).FirstOrDefault(price => price.Summary.Variant == variant && price.Market == place);
        var times = await market.SnapshotTimesAsync(place, earliest - PriceSeries.Reach, until, ct);
        var (changes, gaps) = await PastAsync(place, variant, times, earliest, now, ct);
        var lastSeen = await LastSeenAsync(place, variant, current, changes, earliest, ct);
        if (current is null && lastSeen is null) return await NothingAsync(items.Find(variant.Item)!, realm, ct);

        return new PriceReport(
            items.Find(variant.Item)!,
            variant,
            items.NameOf(variant),
            Others(offers, variant),
            realm,
            place,
            NameOf(realm, place),
            current,
            lastSeen,
            times.Count > 0 ? times[^1] : current?.PublishedAt ?? await PublishedAsync(place, lastSeen, ct),
            PriceSeries.Change(changes, gaps, current?.Summary.Minimum, now - TimeSpan.FromDays(1)),
            PriceSeries.Change(changes, gaps, current?.Summary.Minimum, now - TimeSpan.FromDays(7)),
            request.Range,
            from,
            now,
            Within(changes, from),
            [.. gaps.Where(gap => gap.To > from).Select(gap => (gap.From > from ? gap.From : from, gap.To))],
            await sales.OfMarketAsync(place, variant, now, SaleFigures.DefaultDays, ct))
        {
            Events = await EventsAsync(realm, from, until, ct),
        };
    }

    // Changes as far back as they are kept, and before that days.
    private async Task<(IReadOnlyList<PricePoint> Changes, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Gaps)> PastAsync(
        MarketId place, VariantKey variant, IReadOnlyList<DateTimeOffset> times, DateTimeOffset earliest, DateTimeOffset now, CancellationToken ct)
    {
        var changes = await market.ChangesAsync(place, variant, earliest, now + TimeSpan.FromTicks(1), ct);
        var border = OlderDays.Border(times, now);
        if (border - earliest > TimeSpan.FromDays(2))
        {
            var days = await bars.OfVariantAsync(place, variant, PriceGranularity.Day, earliest, border, ct);

            // A market that was not read before has nothing older; its first day stays as fine as it is.
            if (days.Count > 0 && (times.Count == 0 || days[0].To <= times[0])) return OlderDays.Join(days, changes, times, earliest, border, now);
        }

        return (changes, PriceSeries.Gaps(times, earliest, now));
    }

    // The first build that was ever seen explains no price.
    private async Task<IReadOnlyList<MarketEvent>> EventsAsync(Realm realm, DateTimeOffset from, DateTimeOffset until, CancellationToken ct) =>
        [.. (await events.OfMarketAsync(realm.Region, realm.Market, from, until, ct)).Where(one => !one.IsBeginning)];

    private async Task<PricePoint?> LastSeenAsync(
        MarketId place, VariantKey variant, CurrentPrice? current, IReadOnlyList<PricePoint> changes, DateTimeOffset earliest, CancellationToken ct)
    {
        if (OnSale(changes) is { } recent) return recent;
        if (current is { Summary: var now, PublishedAt: var at })
            return new PricePoint(at, now.Minimum, now.MarketValue, now.Median, now.Quantity, now.Auctions);
        if (OnSale(await market.ChangesAsync(place, variant, DateTimeOffset.UnixEpoch, earliest, ct)) is { } before) return before;
        var days = await bars.OfVariantAsync(place, variant, PriceGranularity.Day, earliest - Memory, earliest, ct);
        return days.LastOrDefault(day => day.OnSale > 0) is { OnSale: > 0 } last ? OlderDays.Point(last) : null;

        static PricePoint? OnSale(IReadOnlyList<PricePoint> points)
        {
            for (var i = points.Count - 1; i >= 0; i--)
            {
                if (points[i].Quantity > 0) return points[i];
            }

            return null;
        }
    }

    private async Task<DateTimeOffset> PublishedAsync(MarketId place, PricePoint? lastSeen, CancellationToken ct)
    {
        var freshness = await market.FreshnessAsync(ct);
        return freshness.FirstOrDefault(one => one.Market == place)?.PublishedAt ?? lastSeen?.At ?? DateTimeOffset.UnixEpoch;
    }

    private static List<VariantKey> Others(List<Offer> offers, VariantKey chosen) =>
        [.. offers.SelectMany(offer => offer.OnSale).OrderByDescending(price => price.Summary.Quantity).Select(price => price.Summary.Variant)
            .Concat(offers.SelectMany(offer => offer.Known))
            .Where(variant => variant != chosen)
            .Distinct()];

    // The change that holds at the start stays, so that a chart begins at its left edge.
    private static List<PricePoint> Within(IReadOnlyList<PricePoint> changes, DateTimeOffset from)
    {
        var first = 0;
        while (first + 1 < changes.Count && changes[first + 1].At <= from) first++;
        return [.. changes.Skip(first)];
    }

    private string NameOf(Realm realm, MarketId place) =>
        place.IsCommodities ? MarketNames.Commodities(realm.Region)
        : realms.Find(place) is { } connected ? MarketNames.Of(connected)
        : realm.Name;
}
