using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>What happened around the auction houses.</summary>
internal static class MarketEventsEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, IMarketEvents events, IRealmCatalog realms)
    {
        var query = new QueryReader(context.Request.Query, "region", "realm", "from", "to", "page", "limit");
        Region? region = null;
        if (query.Text("region", 20) is { } name)
        {
            if (RegionNames.TryParse(name, out var known)) region = known;
            else query.Fault("region", "unknown_region", "region must be us, eu, kr or tw.");
        }

        var slug = query.Text("realm", 100);
        var (from, to) = (query.Moment("from"), query.Moment("to"));
        if (from >= to) query.Fault("to", "out_of_range", "to must be after from.");
        var page = new PageRequest(query.Number("page", 1, 1, 1_000_000), query.Number("limit", 50, 1, PageRequest.MaxSize));
        if (query.Refuses(context)) return Results.Empty;

        // A slug that several regions have is clear once the region is named.
        Realm? realm = null;
        if (slug is not null)
        {
            var full = region is { } within && realms.FindBySlug($"{within.Slug()}-{slug}") is not null ? $"{within.Slug()}-{slug}" : slug;
            realm = MarketLookup.Realm(context, realms, full);
            if (realm is null) return Results.Empty;
            if (region is { } wanted && wanted != realm.Region)
            {
                query.Fault("realm", "other_region", "realm is in another region; leave region out, or name a realm of that region.");
                query.Refuses(context);
                return Results.Empty;
            }
        }

        var found = await events.ListAsync(new MarketEventFilter(realm?.Region ?? region, realm?.Market, from, to), page, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Json(new EventsAnswer([.. found.Items.Select(one => EventRow.Of(one, realms))], found.Number, found.Pages, found.Total));
    }
}
