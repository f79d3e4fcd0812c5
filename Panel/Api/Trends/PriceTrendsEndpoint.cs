using DiscordAH.Domain.Market;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Api;

/// <summary>Where a price is going on one realm.</summary>
internal static class PriceTrendsEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, string item, string realm, IItemCatalog items, IRealmCatalog realms, CalculatePriceTrends trends, TimeProvider time)
    {
        if (TrendRequest.Read(context) is not { } request) return Results.Empty;
        if (MarketLookup.Realm(context, realms, realm) is not { } place) return Results.Empty;
        if (MarketLookup.Item(context, items, item) is not { } wanted) return Results.Empty;
        if (VariantQuery.RefusesOther(context, request.Variant, wanted)) return Results.Empty;

        var variant = request.Variant ?? (wanted.Traits != 0 ? wanted : null as VariantKey?);
        var found = await trends.RunAsync(new CalculatePriceTrends.Request(wanted.ToString(), RealmText.Slug(place), request.Range, variant), context.RequestAborted);
        if (!found.Succeeded)
        {
            Refusal.Set(context, StatusCodes.Status404NotFound, Refusal.From(found.Error) with { Title = "Nothing known" });
            return Results.Empty;
        }

        var report = found.Value;
        var answer = TrendAnswer.Of(report);
        if (SnapshotTag.IsKnown(context, answer, report.PublishedAt)) return Results.StatusCode(StatusCodes.Status304NotModified);
        return Results.Json(answer with { AgeSeconds = Math.Max(0, (long)(time.GetUtcNow() - report.PublishedAt).TotalSeconds) });
    }
}
