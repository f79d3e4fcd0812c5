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
                "`raw` gives every change; `hour`, `day`, `week` and `month` give one bar each, from the first in which it was on sale: how its cheapest unit price opened, the highest and lowest it was, how it closed, " +
                "its mean, and averages of the rest; the last bar grows with every snapshot. `minimum` is a bar's lowest. `raw` and `hour` reach back to `kept_from`, the others further. " +
                "A point with quantity 0 says that nothing was on sale; its prices are null. Missing bars were not read.")
            .Produces<HistoryAnswer>().Produces(304).Fails(400, 404, 429, 503);
        MapTrends(api);
        api.MapMethods("/items/search", Reads, ItemSearchEndpoint.Get).AllowAnonymous()
            .WithName("searchItems").WithTags("Market")
            .WithSummary("Items by name or id")
            .WithDescription(
                "Best matches first: id, whole name, prefix, words in any order, small typos; names of every language are searched. " +
                "`local_name` is the name in the language of `locale`.")
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
        api.MapMethods("/professions", Reads, ProfessionsEndpoint.ListAsync).AllowAnonymous()
            .WithName("listProfessions").WithTags("Static data")
            .WithSummary("Every profession with its skill tiers")
            .WithDescription("Professions by id, with names in the language of `locale`; a name that has none in it is given in English.")
            .Produces<ProfessionsAnswer>().Fails(400, 429, 503);
        api.MapMethods("/professions/{id:int}/recipes", Reads, ProfessionsEndpoint.RecipesAsync).AllowAnonymous()
            .WithName("listRecipes").WithTags("Static data")
            .WithSummary("Recipes of a profession")
            .WithDescription(
                "Recipes by id, of one skill tier or of all. Blizzard tells neither product nor count nor quality reagents of quality recipes (since Dragonflight): " +
                "there `item`, `minimum` and `maximum` are null and `slots` names what goes in.")
            .Produces<RecipesAnswer>().Fails(400, 404, 429, 503);
        api.MapMethods("/market-analysis/{professionName}", Reads, MarketAnalysisEndpoint.GetAsync).AllowAnonymous()
            .WithName("getMarketAnalysis").WithTags("Market")
            .WithSummary("What a profession's crafts cost and bring on a realm")
            .WithDescription(
                "Crafts by profit, materials, what to buy now, and what could not be reckoned and why. `professionName` is a name in any of the game's languages, `junkyard-tinkering`, or an id; " +
                "`realm` is a slug such as `us-area-52`; `tier` a skill tier's id, the newest with recipes when left out. Costs are walked up the price levels, prices are what depth and the last " +
                "14 days support, less the 5 % cut and the deposit expected to be lost. Money is in copper.")
            .Produces<MarketAnalysisAnswer>().Produces(304).Fails(400, 404, 429, 503);
        api.MapMethods("/market-events", Reads, MarketEventsEndpoint.GetAsync).AllowAnonymous()
            .WithName("listMarketEvents").WithTags("Market")
            .WithSummary("What happened around the auction houses")
            .WithDescription(
                "Outages, changes of population and locks, new builds, newest first. With a realm: its own events and those of its whole region. " +
                "An event happened between `since` and `at`: states are read about every ten minutes.")
            .Produces<EventsAnswer>().Fails(400, 404, 429, 503);
        api.MapMethods("/token/{region}", Reads, TokenEndpoint.GetAsync).AllowAnonymous()
            .WithName("getToken").WithTags("Market")
            .WithSummary("Price and history of the WoW Token")
            .WithDescription("What a token sells for in a region, and its prices over a range: every price of the last day or week, one an hour beyond that.")
            .Produces<TokenAnswer>().Produces(304).Fails(400, 404, 429, 503);
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
        api.MapMethods("/reports/{id:long}", Reads, ReportEndpoint.GetAsync).RequireAuthorization(PanelPolicies.Member)
            .WithName("getReport").WithTags("Reports")
            .WithSummary("A report as a PDF file")
            .WithDescription("The file of a report of the archive; it never changes. Needs the session of a member.")
            .Produces(200, contentType: "application/pdf").Produces(304).Fails(401, 403, 404, 429, 503);
        MapMoreOfJobs(api);
        AlertRoutes.Map(api);
    }

    private static void MapTrends(RouteGroupBuilder api)
    {
        api.MapMethods("/price-trends/{item}/{realm}", Reads, PriceTrendsEndpoint.GetAsync).AllowAnonymous()
            .WithName("getPriceTrends").WithTags("Market")
            .WithSummary("Where an item's price is going on a realm")
            .WithDescription(
                "State in a word with the figures it follows from, bars, moving averages, the weekly swing where it is proven, the region's price and the newest forecast, over a range that " +
                "ends with the newest snapshot. `item` is an item id or a variant key such as `2825-i619`; `realm` is a slug such as `us-area-52`, or without region where it is unique. " +
                "Commodities answer with their region-wide market. Money is in copper, times are UTC, rates are fractions (0.05 is 5 %). Every figure's definition stands at its field.")
            .Produces<TrendAnswer>().Produces(304).Fails(400, 404, 429, 503);
        api.MapMethods("/server-comparison/{item}", Reads, ServerComparisonEndpoint.GetAsync).AllowAnonymous()
            .WithName("compareServers").WithTags("Market")
            .WithSummary("An item's price on every realm of a region")
            .WithDescription(
                "Every auction house of the region that has been read: those that sell the item cheapest first, then the others with when it was there last. Suspect prices are marked and count " +
                "in the median. `item` is an item id or a variant key; without variant the one that most realms sell is taken. Commodities have one price a region, so one offer.")
            .Produces<ComparisonAnswer>().Produces(304).Fails(400, 404, 429, 503);
    }

    private static void MapMoreOfJobs(RouteGroupBuilder api)
    {
        const string Changing = "Needs the session of an admin, the `X-CSRF-TOKEN` header with the token of a panel page, and an Origin header with the panel's address.";
        api.MapMethods("/jobs/{id:long}", Reads, JobsEndpoint.GetAsync).RequireAuthorization(PanelPolicies.Officer)
            .WithName("getJob").WithTags("Jobs").WithSummary("A background job and its attempts")
            .WithDescription("Needs the session of an officer or admin.")
            .Produces<JobDetail>().Fails(401, 403, 404, 429, 503);
        api.MapPost("/jobs/actions", JobsEndpoint.ActOnAllAsync).RequireAuthorization(PanelPolicies.Admin)
            .WithName("actOnJobs").WithTags("Jobs").WithSummary("Retry all failed jobs that fit")
            .WithDescription("The newest 500 of them; the answer says how many remain. " + Changing)
            .Accepts<JobsAction>("application/json").Produces<RetriedAnswer>().Fails(400, 401, 403, 413, 415, 429, 503);
        api.MapMethods("/jobs/recurring", Reads, RecurringEndpoint.ListAsync).RequireAuthorization(PanelPolicies.Officer)
            .WithName("listRecurringJobs").WithTags("Jobs").WithSummary("What comes again by itself")
            .WithDescription("Needs the session of an officer or admin.")
            .Produces<RecurringAnswer>().Fails(401, 403, 429, 503);
        api.MapPost("/jobs/recurring/actions", RecurringEndpoint.ActAsync).RequireAuthorization(PanelPolicies.Admin)
            .WithName("actOnRecurringJob").WithTags("Jobs").WithSummary("Run a recurring job now")
            .WithDescription(Changing)
            .Accepts<RecurringAction>("application/json").Produces<RecurringStarted>().Fails(400, 401, 403, 404, 409, 413, 415, 429, 503);
        api.MapMethods("/outbox", Reads, OutboxEndpoint.ListAsync).RequireAuthorization(PanelPolicies.Admin)
            .WithName("listMessages").WithTags("Messages").WithSummary("Messages to people; dead letters unless another state is asked for")
            .WithDescription("Needs the session of an admin.")
            .Produces<OutboxAnswer>().Fails(400, 401, 403, 429, 503);
        api.MapPost("/outbox/{id:long}/actions", OutboxEndpoint.ActAsync).RequireAuthorization(PanelPolicies.Admin)
            .WithName("actOnMessage").WithTags("Messages").WithSummary("Send a dead letter again, or throw it away")
            .WithDescription(Changing)
            .Accepts<OutboxAction>("application/json").Produces(204).Fails(400, 401, 403, 404, 413, 415, 429, 503);
    }

    /// <summary>Documents the refusals of a call.</summary>
    public static RouteHandlerBuilder Fails(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) route.Produces<Problem>(status, Problem.MediaType);
        return route;
    }
}
