using DiscordAH.Panel.Auth;

namespace DiscordAH.Panel.Api;

/// <summary>The calls about alerts and notifications. All are the signed-in person's own.</summary>
internal static class AlertRoutes
{
    private const string Reading = "Needs the session of a member of the guild.";
    private const string Changing = "Needs the session of a member of the guild, the `X-CSRF-TOKEN` header with the token of a panel page, and an Origin header with the panel's address.";
    private const string Grammar =
        "`when` is one or more of: `price below 45g`, `price above 1,200g`, `30% below weighted value`, `30% below trend of 7 days`, `30% above median of 14 days`, `price in lowest 10% of 30 days`, " +
        "`price 3 deviations below 14 days`, `trend turns up in 7 days`, `price moves 3 times its usual in 14 days`, `quantity 60% below median of 7 days`, `30% below other realms`, " +
        "`first listing in 14 days`, `new low of 30 days`, `forecast below 45g within 24 hours`; joined by `and` or `or`, with parentheses where both are used.";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(RouteGroupBuilder root)
    {
        var api = root.MapGroup("/price-alerts").RequireAuthorization(PanelPolicies.Member).WithTags("Alerts");
        MapMaking(api);
        MapReading(api);
        MapChanging(api);
        MapNotifications(root);
    }

    private static void MapMaking(RouteGroupBuilder api)
    {
        api.MapPost("/smart", AlertsEndpoint.CreateAsync)
            .WithName("createSmartAlert").WithSummary("Make an alert, or try it")
            .WithDescription(
                "With `dryRun` answers 200 with when the rule would have fired in the last days, and writes nothing. Else makes the alert and answers 201. " + Grammar +
                " A rule is refused with all that is wrong with it. An alert that would be too noisy, nearly the same as another, or one too many is refused. " + Changing)
            .Accepts<SmartAlertBody>("application/json").Produces<PreviewAnswer>().Produces<AlertCreated>(201).Fails(400, 401, 403, 404, 409, 413, 415, 429, 503);
        api.MapPost("/bulk", BulkAlertsEndpoint.CreateAsync)
            .WithName("createBulkAlerts").WithSummary("Watch all materials of a profession with one rule, or try it")
            .WithDescription("All or none are made; their firings of one snapshot come as one message. With `dryRun` answers 200 with what would be made, and writes nothing. " + Grammar + " " + Changing)
            .Accepts<BulkAlertsBody>("application/json").Produces<BulkAnswer>().Produces<BulkAnswer>(201).Fails(400, 401, 403, 404, 409, 413, 415, 429, 503);
    }

    private static void MapReading(RouteGroupBuilder api)
    {
        api.MapMethods("", Reads, AlertsEndpoint.ListAsync)
            .WithName("listAlerts").WithSummary("The caller's alerts").WithDescription("Officers also see the guild's channel alerts, with `mine` false. " + Reading)
            .Produces<AlertsAnswer>().Fails(400, 401, 403, 429, 503);
        api.MapMethods("/opportunities", Reads, AlertInsightEndpoint.OpportunitiesAsync)
            .WithName("listAlertOpportunities").WithSummary("What the caller's alerts hold true of now")
            .WithDescription("Current buying opportunities: alerts whose condition is met by what is on sale, the largest saving against the usual price first. " + Reading)
            .Produces<OpportunitiesAnswer>().Fails(400, 401, 403, 429, 503);
        api.MapMethods("/performance", Reads, AlertInsightEndpoint.PerformanceAsync)
            .WithName("getAlertPerformance").WithSummary("How good the caller's alerts were")
            .WithDescription("For each alert and each kind of condition: how often it fired, what became of the price an hour, a day and a week later, a verdict and an advice. " + Reading)
            .Produces<PerformanceAnswer>().Fails(400, 401, 403, 429, 503);
        api.MapMethods("/suggestions", Reads, AlertInsightEndpoint.SuggestionsAsync)
            .WithName("suggestAlerts").WithSummary("Rules worth having for an item")
            .WithDescription("At most four, made from the item's own past, with how often each would have fired. " + Reading)
            .Produces<SuggestionsAnswer>().Fails(400, 401, 403, 404, 429, 503);
        api.MapMethods("/{id:long}", Reads, AlertsEndpoint.GetAsync)
            .WithName("getAlert").WithSummary("An alert and its firings").WithDescription("An alert of somebody else is answered as one that is not there. " + Reading)
            .Produces<AlertDetail>().Fails(400, 401, 403, 404, 429, 503);
    }

    private static void MapChanging(RouteGroupBuilder api)
    {
        api.MapPatch("/{id:long}", AlertsEndpoint.ChangeAsync)
            .WithName("changeAlert").WithSummary("Change, pause or resume an alert")
            .WithDescription("A JSON merge patch: what is left out stays, null sets back to what is usual. With `revision` an alert that changed since it was seen is left alone (409). " + Changing)
            .Accepts<AlertPatch>("application/json", "application/merge-patch+json").Produces<AlertEntry>().Fails(400, 401, 403, 404, 409, 413, 415, 429, 503);
        api.MapDelete("/{id:long}", AlertsEndpoint.DeleteAsync)
            .WithName("deleteAlert").WithSummary("Delete an alert").WithDescription("What it fired on stays for the performance. " + Changing)
            .Produces(204).Fails(400, 401, 403, 404, 429, 503);
        api.MapPatch("/bulk/{batch:long}", BulkAlertsEndpoint.ChangeAsync)
            .WithName("changeBulkAlerts").WithSummary("Change, pause or resume all alerts of a bulk")
            .WithDescription("The same patch for each of them; those that refuse it are named and left as they are. " + Changing)
            .Accepts<AlertPatch>("application/json", "application/merge-patch+json").Produces<BulkChanged>().Fails(400, 401, 403, 404, 413, 415, 429, 503);
        api.MapDelete("/bulk/{batch:long}", BulkAlertsEndpoint.DeleteAsync)
            .WithName("deleteBulkAlerts").WithSummary("Delete all alerts of a bulk").WithDescription(Changing)
            .Produces<BulkChanged>().Fails(400, 401, 403, 404, 429, 503);
    }

    private static void MapNotifications(RouteGroupBuilder root)
    {
        var api = root.MapGroup("").RequireAuthorization(PanelPolicies.Member).WithTags("Notifications");
        api.MapMethods("/notifications", Reads, NotificationsEndpoint.ListAsync)
            .WithName("listNotifications").WithSummary("What the caller was told").WithDescription("Everything, whichever way it went besides. " + Reading)
            .Produces<NotificationsAnswer>().Fails(400, 401, 403, 429, 503);
        api.MapPost("/notifications/read", NotificationsEndpoint.ReadAsync)
            .WithName("readNotifications").WithSummary("Mark a message as read, or all").WithDescription(Changing)
            .Accepts<ReadBody>("application/json").Produces(204).Fails(400, 401, 403, 413, 415, 429, 503);
        api.MapMethods("/notification-preferences", Reads, PreferencesEndpoint.GetAsync)
            .WithName("getNotificationPreferences").WithSummary("How the caller is told").WithDescription(Reading)
            .Produces<PreferencesAnswer>().Fails(400, 401, 403, 429, 503);
        api.MapPatch("/notification-preferences", PreferencesEndpoint.ChangeAsync)
            .WithName("changeNotificationPreferences").WithSummary("Change how the caller is told")
            .WithDescription("A JSON merge patch. A new mail address gets a mail that asks its owner to confirm it; before, nothing else goes there. " + Changing)
            .Accepts<PreferencesPatch>("application/json", "application/merge-patch+json").Produces<PreferencesAnswer>().Fails(400, 401, 403, 409, 413, 415, 429, 503);
    }
}
