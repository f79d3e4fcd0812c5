using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Panel.Pages.Jobs;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Antiforgery;

namespace DiscordAH.Panel.Api;

/// <summary>Jobs, as the panel shows them.</summary>
internal static class JobsEndpoint
{
    public static async Task<IResult> ListAsync(HttpContext context, IJobQueries jobs)
    {
        var query = new QueryReader(context.Request.Query, "state", "kind", "text", "page", "limit");
        JobState? state = null;
        if (query.Text("state", 20) is { } text)
        {
            if (!int.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out _) && Enum.TryParse<JobState>(text, true, out var parsed)) state = parsed;
            else query.Fault("state", "unknown_state", "state must be queued, running, succeeded, failed or cancelled.");
        }

        var filter = new JobFilter(state, query.Text("kind", 60), query.Text("text", 100));
        var request = new PageRequest(query.Number("page", 1, 1, 1_000_000), query.Number("limit", 50, 1, PageRequest.MaxSize));
        if (query.Refuses(context)) return Results.Empty;
        var page = await jobs.ListAsync(filter, request, context.RequestAborted);
        return Results.Json(new JobsAnswer([.. page.Items.Select(JobRow.Of)], page.Number, page.Pages, page.Total));
    }

    public static async Task<IResult> ActAsync(HttpContext context, long id, IAntiforgery antiforgery, JobDeeds deeds)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            Refusal.Set(context, StatusCodes.Status400BadRequest, "request.csrf", "Token missing",
                "Send the X-CSRF-TOKEN header with the token of a panel page; reload the page for a fresh one.");
            return Results.Empty;
        }

        if (await StrictJson.ReadAsync<JobAction>(context) is not { } body) return Results.Empty;
        if (!JobDeeds.TryRead(body.Action, out var deed))
        {
            Refusal.Set(context, StatusCodes.Status400BadRequest, new Refusal("request.body", "Bad request body", "action must be retry, run-now or cancel.",
                [new FieldFault("#/action", "unknown_action", "action must be retry, run-now or cancel.")]));
            return Results.Empty;
        }

        var result = await deeds.DoAsync(deed, id, context.RequestAborted);
        if (result.Succeeded) return Results.Json(JobRow.Of(result.Value));
        Refusal.Set(context, result.Error is JobErrors.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict, Refusal.From(result.Error));
        return Results.Empty;
    }
}
