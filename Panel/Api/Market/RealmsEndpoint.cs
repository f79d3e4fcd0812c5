using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>Every realm.</summary>
internal static class RealmsEndpoint
{
    public static IResult Get(HttpContext context, IRealmCatalog realms)
    {
        if (new QueryReader(context.Request.Query).Refuses(context)) return Results.Empty;
        context.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Json(new RealmsAnswer(
        [
            .. realms.All
                .SelectMany(group => group.Realms.Select(realm =>
                    new RealmRow(RealmText.Slug(realm), realm.Name, realm.Region.Slug(), group.Market.Value, group.Population, group.IsUp)))
                .OrderBy(row => row.Region, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal),
        ]));
    }
}
