using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Api;

/// <summary>The REST API. Market data is public data of Blizzard's and open to all; jobs are for those who may see them in the panel.</summary>
internal static class ApiRoutes
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api");
        api.MapMethods("/price-history/{item}/{realm}", Reads, PriceHistoryEndpoint.GetAsync).AllowAnonymous()
            .WithName("getPriceHistory").WithTags("Market")
            .WithSummary("Price history of an item on a realm")
            .WithDescription(
                "Changes of an item's price and quantity. `item` is an item id or a variant key such as `2825-i619`; `realm` is a slug such as `us-area-52`, " +
                "or without region where it is unique. Commodities answer with their region-wide market. Money is in copper, times are UTC. " +
                "`raw` gives every change; `hour` and `day` give one point for each bucket that has a snapshot: the lowest minimum, and the other numbers as the bucket ended. " +
                "A point with quantity 0 says that nothing was on sale; its prices are null. Missing buckets were not read.")
            .Produces<HistoryAnswer>().Produces(304).Fails(400, 404, 429, 503);
        api.MapMethods("/items/search", Reads, ItemSearchEndpoint.Get).AllowAnonymous()
            .WithName("searchItems").WithTags("Market")
            .WithSummary("Items by name or id")
            .WithDescription("Best matches first: id, whole name, prefix, words in any order, small typos.")
            .Produces<ItemSearchAnswer>().Fails(400, 429);
        api.MapMethods("/realms", Reads, RealmsEndpoint.Get).AllowAnonymous()
            .WithName("listRealms").WithTags("Market")
            .WithSummary("Every realm and the auction house it shares")
            .WithDescription("Realms by region and name. `slug` is what other calls take; realms with the same `market` share an auction house.")
            .Produces<RealmsAnswer>().Fails(429, 503);
        api.MapMethods("/markets", Reads, MarketsEndpoint.GetAsync).AllowAnonymous()
            .WithName("listMarkets").WithTags("Market")
            .WithSummary("How fresh each auction house is")
            .WithDescription("One row for each auction house: newest snapshot, its age, and what was in it.")
            .Produces<MarketsAnswer>().Fails(429, 503);
        api.MapMethods("/ingestion", Reads, IngestionEndpoint.GetAsync).RequireAuthorization(PanelPolicies.Officer)
            .WithName("getIngestion").WithTags("Ingestion")
            .WithSummary("How every followed market is kept up with, and Battle.net's health")
            .WithDescription(
                "Newest snapshot, what it cost to read, what went wrong and the next question of every followed market, by the same plan that the schedule goes by; " +
                "what all processes saw of Battle.net in the last 60 minutes; the settings. Needs the session of an officer or admin.")
            .Produces<IngestionAnswer>().Fails(400, 401, 403, 429, 503);
        api.MapMethods("/jobs", Reads, JobsEndpoint.ListAsync).RequireAuthorization(PanelPolicies.Officer)
            .WithName("listJobs").WithTags("Jobs")
            .WithSummary("Background jobs, newest first")
            .WithDescription("Needs the session of an officer or admin.")
            .Produces<JobsAnswer>().Fails(400, 401, 403, 429, 503);
        api.MapPost("/jobs/{id:long}/actions", JobsEndpoint.ActAsync).RequireAuthorization(PanelPolicies.Admin)
            .WithName("actOnJob").WithTags("Jobs")
            .WithSummary("Retry, run now or cancel a job")
            .WithDescription("Needs the session of an admin, the `X-CSRF-TOKEN` header with the token of a panel page, and an Origin header with the panel's address.")
            .Accepts<JobAction>("application/json").Produces<JobRow>().Fails(400, 401, 403, 404, 409, 413, 415, 429, 503);
    }

    private static RouteHandlerBuilder Fails(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) route.Produces<Problem>(status, Problem.MediaType);
        return route;
    }
}
