using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Answers what an item costs on a realm, now and over a range.</summary>
public sealed class LookUpPrice(IItemCatalog items, IRealmCatalog realms, IMarketQueries market, IPriceBars bars, IMarketEvents events, ISaleQueries sales, TimeProvider clock)
{
    private readonly GoodLookup _goods = new(items, realms, market);

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
        var found = await _goods.FindAsync(request.Item, request.Realm, request.Variant, ct);
        return found.Succeeded ? await ReportAsync(request, found.Value, ct) : found.Error;
    }

    private async Task<Result<PriceReport>> ReportAsync(Request request, Good good, CancellationToken ct)
    {
        var (_, variant, realm, place, name, current, others) = good;
        var now = clock.GetUtcNow();
        var from = now - request.Range.Length();
        var earliest = now - TimeSpan.FromDays(Math.Max(7, request.Range.Length().TotalDays));
        var until = now + TimeSpan.FromTicks(1); // ends are exclusive, and a snapshot of this very moment counts

        var times = await market.SnapshotTimesAsync(place, earliest - PriceSeries.Reach, until, ct);
        var (changes, gaps) = await PastAsync(place, variant, times, earliest, now, ct);
        var lastSeen = await LastSeenAsync(place, variant, current, changes, earliest, ct);
        if (current is null && lastSeen is null) return await _goods.NothingAsync(good.Item, realm, ct);

        return new PriceReport(
            good.Item,
            variant,
            items.NameOf(variant),
            others,
            realm,
            place,
            name,
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

    // The change that holds at the start stays, so that a chart begins at its left edge.
    private static List<PricePoint> Within(IReadOnlyList<PricePoint> changes, DateTimeOffset from)
    {
        var first = 0;
        while (first + 1 < changes.Count && changes[first + 1].At <= from) first++;
        return [.. changes.Skip(first)];
    }
}
