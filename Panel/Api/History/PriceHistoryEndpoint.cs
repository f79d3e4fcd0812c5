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
        HttpContext context, string item, string realm, IItemCatalog items, IRealmCatalog realms, IMarketQueries market, ISaleQueries sales, TimeProvider time)
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

        return await AnswerAsync(context, request, new Subject(key, items.NameOf(key), known, place, freshness, asOf), market, sales, time);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, HistoryRequest request, Subject subject, IMarketQueries market, ISaleQueries sales, TimeProvider time)
    {
        // The window ends with the newest snapshot, so that the same snapshot always gives the same answer and its ETag holds.
        var to = request.To ?? subject.AsOf.AddTicks(1);
        var from = request.From ?? to - (request.Range ?? PriceRange.Week).Length();
        if (Cached(context, request, subject, from, to)) return Results.StatusCode(StatusCodes.Status304NotModified);

        var ct = context.RequestAborted;
        var changes = await market.ChangesAsync(subject.Market.Market, subject.Variant, from, to, ct);
        PricePoint? opening = changes.Count > 0 && changes[0].At <= from ? changes[0] : null;
        var points = request.Granularity == PriceGranularity.Raw
            ? [.. changes.Where(point => point.At >= from)]
            : Buckets.Fold(changes, await market.SnapshotTimesAsync(subject.Market.Market, from, to, ct), request.Granularity == PriceGranularity.Hour ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1));
        var rest = request.After is { } after ? points.Where(point => point.At > after) : points;
        var home = subject.Market.Market;
        var sold = await sales.OfMarketAsync(home, subject.Variant, subject.AsOf, SaleFigures.DefaultDays, ct);
        var soldAround = home.IsCommodities ? null : await sales.OfRegionAsync(subject.Realm.Region, subject.Variant, subject.AsOf, SaleFigures.DefaultDays, ct);
        var page = rest.Take(request.Limit + 1).ToList();
        var hasMore = page.Count > request.Limit;
        if (hasMore) page.RemoveAt(page.Count - 1);

        return Results.Json(new HistoryAnswer(
            subject.Variant.Item.Value, subject.Name, subject.Variant.ToString(),
            [.. subject.Known.Where(other => other != subject.Variant).Select(other => other.ToString())],
            RealmText.Slug(subject.Realm), subject.Market.Market.Value, subject.Market.Name,
            subject.AsOf.ToUniversalTime(), Math.Max(0, (long)(time.GetUtcNow() - subject.AsOf).TotalSeconds),
            from.ToUniversalTime(), to.ToUniversalTime(), request.Granularity.ToString().ToLowerInvariant(),
            opening is { } first ? HistoryPoint.Of(first) : null, [.. page.Select(HistoryPoint.Of)],
            SalesAnswer.Of(sold), SalesAnswer.Of(soldAround),
            hasMore ? HistoryRequest.CursorAfter(page[^1].At) : null));
    }

    private static bool Cached(HttpContext context, HistoryRequest request, Subject subject, DateTimeOffset from, DateTimeOffset to)
    {
        var facts = string.Create(CultureInfo.InvariantCulture,
            $"{subject.Market.Market}|{subject.Variant}|{RealmText.Slug(subject.Realm)}|{subject.AsOf.UtcTicks}|{subject.Market.Snapshots}|{from.UtcTicks}|{to.UtcTicks}|{request.Granularity}|{request.Limit}|{request.After?.UtcTicks}");
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

    private sealed record Subject(VariantKey Variant, string Name, IReadOnlyList<VariantKey> Known, Realm Realm, MarketFreshness Market, DateTimeOffset AsOf);
}
