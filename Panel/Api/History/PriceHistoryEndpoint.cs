using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Panel.Web;
using Microsoft.Net.Http.Headers;

namespace DiscordAH.Panel.Api;

/// <summary>Price history of one variant on one realm.</summary>
internal static class PriceHistoryEndpoint
{
    public static async Task<IResult> GetAsync(
        HttpContext context, string item, string realm, IItemCatalog items, IRealmCatalog realms, IMarketQueries market, IPriceBars bars, ISaleQueries sales, TimeProvider time)
    {
        var ct = context.RequestAborted;
        if (HistoryRequest.Read(context) is not { } request) return Results.Empty;
        if (MarketLookup.Realm(context, realms, realm) is not { } place) return Results.Empty;
        if (MarketLookup.Item(context, items, item) is not { } wanted) return Results.Empty;
        if (VariantQuery.RefusesOther(context, request.Variant, wanted)) return Results.Empty;

        var home = await market.IsCommodityAsync(place.Region, wanted.Item, ct) ? MarketId.Commodities(place.Region) : place.Market;
        var freshness = (await market.FreshnessAsync(ct)).FirstOrDefault(row => row.Market == home);
        if (freshness?.PublishedAt is not { } asOf) return NotFound(context, new MarketErrors.NoSnapshotYet(freshness?.Name ?? place.Name));

        var known = await market.KnownVariantsAsync(home, wanted.Item, ct);
        var variant = request.Variant ?? await ChooseAsync(market, home, wanted, known, ct);
        if (variant is not { } key || (!known.Contains(key) && await market.CurrentAsync(home, key, ct) is null))
            return NotFound(context, new MarketErrors.NeverSeen(items.NameOf(request.Variant ?? wanted), freshness.Name));

        return await AnswerAsync(context, request, new Subject(key, items.NameOf(key), known, place, freshness, asOf), new Sources(market, bars, sales), time);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, HistoryRequest request, Subject subject, Sources sources, TimeProvider time)
    {
        // The window ends with the newest snapshot, so that the same snapshot always gives the same answer and its ETag holds.
        var to = request.To ?? subject.AsOf.AddTicks(1);
        var from = request.From ?? to - (request.Range ?? PriceRange.Week).Length();
        if (Cached(context, request, subject, from, to)) return Results.StatusCode(StatusCodes.Status304NotModified);

        var ct = context.RequestAborted;
        var home = subject.Market.Market;
        var (opening, points) = await PointsAsync(request.Granularity, home, subject.Variant, from, to, sources, ct);
        var rest = request.After is { } after ? points.Where(point => point.At > after) : points;
        var sold = await sources.Sales.OfMarketAsync(home, subject.Variant, subject.AsOf, SaleFigures.DefaultDays, ct);
        var soldAround = home.IsCommodities ? null : await sources.Sales.OfRegionAsync(subject.Realm.Region, subject.Variant, subject.AsOf, SaleFigures.DefaultDays, ct);
        var page = rest.Take(request.Limit + 1).ToList();
        var hasMore = page.Count > request.Limit;
        if (hasMore) page.RemoveAt(page.Count - 1);

        return Results.Json(new HistoryAnswer(
            subject.Variant.Item.Value, subject.Name, subject.Variant.ToString(),
            [.. subject.Known.Where(other => other != subject.Variant).Select(other => other.ToString())],
            RealmText.Slug(subject.Realm), subject.Market.Market.Value, subject.Market.Name,
            subject.AsOf.ToUniversalTime(), Math.Max(0, (long)(time.GetUtcNow() - subject.AsOf).TotalSeconds),
            from.ToUniversalTime(), to.ToUniversalTime(), request.Granularity.ToString().ToLowerInvariant(),
            request.Granularity is PriceGranularity.Raw or PriceGranularity.Hour ? subject.Market.KeptFrom?.ToUniversalTime() : null,
            opening, page,
            SalesAnswer.Of(sold), SalesAnswer.Of(soldAround),
            hasMore ? HistoryRequest.CursorAfter(page[^1].At) : null));
    }

    private static async Task<(HistoryPoint? Opening, IReadOnlyList<HistoryPoint> Points)> PointsAsync(
        PriceGranularity granularity, MarketId home, VariantKey variant, DateTimeOffset from, DateTimeOffset to, Sources sources, CancellationToken ct)
    {
        // Of bars only what held at the start is asked for.
        var isRaw = granularity == PriceGranularity.Raw;
        var changes = await sources.Market.ChangesAsync(home, variant, from, isRaw ? to : from.AddTicks(1), ct);
        var opening = changes.Count > 0 && changes[0].At <= from ? HistoryPoint.Of(changes[0]) : null;
        return isRaw
            ? (opening, [.. changes.Where(point => point.At >= from).Select(HistoryPoint.Of)])
            : (opening, [.. (await sources.Bars.OfVariantAsync(home, variant, granularity, from, to, ct)).Select(HistoryPoint.Of)]);
    }

    private static bool Cached(HttpContext context, HistoryRequest request, Subject subject, DateTimeOffset from, DateTimeOffset to)
    {
        var facts = string.Create(CultureInfo.InvariantCulture,
            $"{subject.Market.Market}|{subject.Variant}|{RealmText.Slug(subject.Realm)}|{subject.AsOf.UtcTicks}|{subject.Market.Snapshots}|{subject.Market.KeptFrom?.UtcTicks}|{from.UtcTicks}|{to.UtcTicks}|{request.Granularity}|{request.Limit}|{request.After?.UtcTicks}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)))[..20];

        // Weak: age_seconds runs on while everything else stays the same.
        var tag = new EntityTagHeaderValue($"\"{hash}\"", isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = subject.AsOf;
        context.Response.Headers.CacheControl = "public, no-cache";
        var asked = context.Request.GetTypedHeaders();
        if (asked.IfNoneMatch.Count > 0) return asked.IfNoneMatch.Any(each => each.Equals(EntityTagHeaderValue.Any) || each.Compare(tag, useStrongComparison: false));
        return false;
    }

    private static async Task<VariantKey?> ChooseAsync(IMarketQueries market, MarketId home, VariantKey wanted, IReadOnlyList<VariantKey> known, CancellationToken ct)
    {
        if (wanted.Traits != 0 || known.Contains(wanted)) return wanted;
        var current = await market.VariantsAsync(home, wanted.Item, ct);
        return current.Count > 0 ? current[0].Summary.Variant : known.Count > 0 ? known[0] : null;
    }

    private static IResult NotFound(HttpContext context, Error error)
    {
        Refusal.Set(context, StatusCodes.Status404NotFound, Refusal.From(error) with { Title = "Nothing known" });
        return Results.Empty;
    }

    private sealed record Sources(IMarketQueries Market, IPriceBars Bars, ISaleQueries Sales);

    private sealed record Subject(VariantKey Variant, string Name, IReadOnlyList<VariantKey> Known, Realm Realm, MarketFreshness Market, DateTimeOffset AsOf);
}
