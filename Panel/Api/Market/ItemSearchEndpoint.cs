using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>Items by name.</summary>
internal static class ItemSearchEndpoint
{
    public static IResult Get(HttpContext context, IItemCatalog items)
    {
        var query = new QueryReader(context.Request.Query, "q", "limit", "locale");
        var text = query.Text("q", 100);
        if (text is null && query.Faults.Count == 0) query.Fault("q", "required", "q must be a name, part of one, or an item id.");
        var limit = query.Number("limit", 10, 1, 50);
        var locale = query.Locale();
        if (query.Refuses(context)) return Results.Empty;
        context.Response.Headers.CacheControl = "public, max-age=60";
        return Results.Json(new ItemSearchAnswer(
            [.. items.Search(text!, limit).Select(match => new ItemHit(match.Item.Id.Value, match.Item.Name, match.Item.NameIn(locale), match.Label, match.Item.Quality, match.Item.Level, match.IsExact))]));
    }
}
