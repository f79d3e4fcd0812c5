using DiscordAH.Domain.Jobs;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Antiforgery;

namespace DiscordAH.Panel.Api;

/// <summary>Recurring jobs, as the panel shows them.</summary>
internal static class RecurringEndpoint
{
    public static async Task<IResult> ListAsync(HttpContext context, IRecurringQueries recurring) =>
        Results.Json(new RecurringAnswer([.. (await recurring.ListAsync(context.RequestAborted)).Select(RecurringEntry.Of)]));

    public static async Task<IResult> ActAsync(HttpContext context, IAntiforgery antiforgery, RunRecurringNow run)
    {
        if (await PanelToken.IsMissingAsync(context, antiforgery) || await StrictJson.ReadAsync<RecurringAction>(context) is not { } body) return Results.Empty;
        if (body.Action != "run-now") return PanelToken.BadField(context, "action", "unknown_action", "action must be run-now.");
        var result = await run.RunAsync(body.Kind, body.Key, context.RequestAborted);
        if (result.Succeeded) return Results.Json(new RecurringStarted(result.Value));
        Refusal.Set(context, result.Error is JobErrors.UnknownRecurring ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict, Refusal.From(result.Error));
        return Results.Empty;
    }
}
