using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>What alerts say: now, in the past, and what they might say.</summary>
internal static class AlertInsightEndpoint
{
    public const int UsualDays = 30;

    public static async Task<IResult> OpportunitiesAsync(HttpContext context, AlertActors actors, AlertNames names, FindAlertOpportunities find)
    {
        var query = new QueryReader(context.Request.Query);
        if (query.Refuses(context)) return Results.Empty;
        var actor = await actors.OfAsync(context.User, context.RequestAborted);
        var found = await find.RunAsync(actor.User, context.RequestAborted);
        return Results.Json(new OpportunitiesAnswer([.. found.Select(one => AlertOpportunity.Of(one, names, actor))]));
    }

    public static async Task<IResult> PerformanceAsync(HttpContext context, AlertActors actors, CalculateAlertEffectiveness calculate)
    {
        var query = new QueryReader(context.Request.Query, "days");
        var days = query.Number("days", UsualDays, 1, 365);
        if (query.Refuses(context)) return Results.Empty;
        var actor = await actors.OfAsync(context.User, context.RequestAborted);
        return Results.Json(PerformanceAnswer.Of(await calculate.RunAsync(actor.User, days, context.RequestAborted)));
    }

    public static async Task<IResult> SuggestionsAsync(HttpContext context, SuggestAlerts suggest)
    {
        var query = new QueryReader(context.Request.Query, "item", "realm");
        var item = query.Text("item", 100);
        var realm = query.Text("realm", 80);
        if (item is null) query.Fault("item", "missing", "item must be given: a name, an id or a variant key.");
        if (realm is null) query.Fault("realm", "missing", "realm must be given: a slug such as us-area-52. GET /api/realms lists them.");
        if (query.Refuses(context)) return Results.Empty;
        var found = await suggest.RunAsync(item!, realm!, context.RequestAborted);
        return found.Succeeded ? Results.Json(new SuggestionsAnswer([.. found.Value.Select(SuggestionEntry.Of)])) : AlertRefusals.Refuse(context, found.Error);
    }
}
