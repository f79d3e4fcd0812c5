using DiscordAH.Domain.Market;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Api;

/// <summary>One good on every realm of a region.</summary>
internal static class ServerComparisonEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, string item, IItemCatalog items, CompareServers servers, TimeProvider time)
    {
        var query = new QueryReader(context.Request.Query, "region", "variant");
        Region region = default;
        var named = query.Text("region", 20);
        if (named is null && query.Faults.Count == 0) query.Fault("region", "required", "region is needed: us, eu, kr or tw.");
        else if (named is not null && !RegionNames.TryParse(named, out region)) query.Fault("region", "unknown_region", "region must be us, eu, kr or tw.");

        var asked = VariantQuery.Read(query);
        if (query.Refuses(context)) return Results.Empty;
        if (MarketLookup.Item(context, items, item) is not { } wanted) return Results.Empty;
        if (VariantQuery.RefusesOther(context, asked, wanted)) return Results.Empty;

        var variant = asked ?? (wanted.Traits != 0 ? wanted : null as VariantKey?);
        var found = await servers.RunAsync(new CompareServers.Request(wanted.ToString(), region, variant), context.RequestAborted);
        if (!found.Succeeded)
        {
            Refusal.Set(context, StatusCodes.Status404NotFound, Refusal.From(found.Error) with { Title = "Nothing known" });
            return Results.Empty;
        }

        var answer = ComparisonAnswer.Of(found.Value);
        if (SnapshotTag.IsKnown(context, answer, answer.AsOf)) return Results.StatusCode(StatusCodes.Status304NotModified);
        return Results.Json(answer with { AgeSeconds = Math.Max(0, (long)(time.GetUtcNow() - answer.AsOf).TotalSeconds) });
    }
}
