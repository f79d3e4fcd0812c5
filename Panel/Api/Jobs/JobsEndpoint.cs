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
        var query = new QueryReader(context.Request.Query, "state", "kind", "text", "owner", "priority", "page", "limit");
        var filter = new JobFilter(
            Named<JobState>(query, "state", "queued, running, succeeded, failed or cancelled"), query.Text("kind", 60), query.Text("text", 100), query.Text("owner", 40),
            Named<JobPriority>(query, "priority", "low, normal or high"));
        var request = new PageRequest(query.Number("page", 1, 1, 1_000_000), query.Number("limit", 50, 1, PageRequest.MaxSize));
        if (query.Refuses(context)) return Results.Empty;
        var page = await jobs.ListAsync(filter, request, context.RequestAborted);
        return Results.Json(new JobsAnswer([.. page.Items.Select(JobRow.Of)], page.Number, page.Pages, page.Total));
    }

    public static async Task<IResult> GetAsync(HttpContext context, long id, IJobQueries jobs)
    {
        if (await jobs.FindAsync(id, context.RequestAborted) is { } job)
            return Results.Json(new JobDetail(JobRow.Of(job), [.. (await jobs.AttemptsAsync(id, context.RequestAborted)).Select(JobAttemptRow.Of)]));
        Refusal.Set(context, StatusCodes.Status404NotFound, Refusal.From(new JobErrors.Unknown()));
        return Results.Empty;
    }

    public static async Task<IResult> ActAsync(HttpContext context, long id, IAntiforgery antiforgery, JobDeeds deeds)
    {
        if (await PanelToken.IsMissingAsync(context, antiforgery) || await StrictJson.ReadAsync<JobAction>(context) is not { } body) return Results.Empty;
        if (!JobDeeds.TryRead(body.Action, out var deed)) return PanelToken.BadField(context, "action", "unknown_action", "action must be retry, run-now or cancel.");
        var result = await deeds.DoAsync(deed, id, context.RequestAborted);
        if (result.Succeeded) return Results.Json(JobRow.Of(result.Value));
        Refusal.Set(context, result.Error is JobErrors.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict, Refusal.From(result.Error));
        return Results.Empty;
    }

    public static async Task<IResult> ActOnAllAsync(HttpContext context, IAntiforgery antiforgery, RetryJobs retry)
    {
        if (await PanelToken.IsMissingAsync(context, antiforgery) || await StrictJson.ReadAsync<JobsAction>(context) is not { } body) return Results.Empty;
        if (body.Action != "retry") return PanelToken.BadField(context, "action", "unknown_action", "action must be retry.");
        var priority = JobFilterQuery.Named<JobPriority>(body.Priority);
        if (body.Priority is not null && priority is null) return PanelToken.BadField(context, "priority", "unknown_priority", "priority must be low, normal or high.");
        var done = await retry.RunAsync(new JobFilter(Kind: body.Kind, Text: body.Text, Owner: body.Owner, Priority: priority), context.RequestAborted);
        return Results.Json(new RetriedAnswer(done.Requeued, done.Skipped, done.Left));
    }

    private static T? Named<T>(QueryReader query, string name, string allowed)
        where T : struct, Enum
    {
        if (query.Text(name, 20) is not { } text) return null;
        if (JobFilterQuery.Named<T>(text) is { } value) return value;
        query.Fault(name, "unknown_" + name, $"{name} must be {allowed}.");
        return null;
    }
}
