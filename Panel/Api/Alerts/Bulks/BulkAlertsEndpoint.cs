using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Alerts;
using Microsoft.AspNetCore.Antiforgery;

namespace DiscordAH.Panel.Api;

/// <summary>Alerts on all materials of a profession: made, changed and deleted together.</summary>
internal static class BulkAlertsEndpoint
{
    public static async Task<IResult> CreateAsync(HttpContext context, IAntiforgery antiforgery, AlertActors actors, CreateBulkAlerts create)
    {
        if (await PanelToken.IsMissingAsync(context, antiforgery) || await StrictJson.ReadAsync<BulkAlertsBody>(context) is not { } body) return Results.Empty;
        var actor = await actors.OfAsync(context.User, context.RequestAborted);
        var read = new AlertBodyReader();
        var request = new CreateBulkAlerts.Request(
            read.Name("profession", body.Profession), read.Name("realm", body.Realm), read.When(body.When), read.Target(body.Target, actor), body.Tier, body.MinimumQuantity,
            read.CoolDown(body.CoolDown), read.Expires(body.Expires), body.DryRun);
        if (read.Refuses(context)) return Results.Empty;
        var made = await create.RunAsync(actor, request, context.RequestAborted);
        if (!made.Succeeded) return AlertRefusals.Refuse(context, made.Error);
        return Results.Json(BulkAnswer.Of(made.Value), statusCode: body.DryRun ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    public static async Task<IResult> ChangeAsync(HttpContext context, long batch, IAntiforgery antiforgery, AlertActors actors, AlertSight sight, ChangeAlert change)
    {
        if (await PanelToken.IsMissingAsync(context, antiforgery) || await StrictJson.ReadAsync<AlertPatch>(context) is not { } body) return Results.Empty;
        if (body.Revision is not null) return PanelToken.BadField(context, "revision", "not_here", "Alerts of a bulk have a revision each; leave it out, or change them one by one.");
        var ct = context.RequestAborted;
        var actor = await actors.OfAsync(context.User, ct);
        var alerts = await sight.OfBatchAsync(actor, batch, ct);
        if (alerts.Count == 0) return Unknown(context, batch);
        if (AlertPatchReader.Read(context, body, actor) is not { } request) return Results.Empty;

        var done = 0;
        var refused = new List<BulkRefused>();
        foreach (var alert in alerts)
        {
            var result = await change.RunAsync(actor, request with { Alert = alert.Id, Revision = alert.Revision }, ct);
            if (result.Succeeded) done++;
            else if (done == 0 && refused.Count == 0 && result.Error is AlertErrors.BadRule or AlertErrors.OfficersOnly or AlertErrors.ChannelUnusable) return AlertRefusals.Refuse(context, result.Error);
            else refused.Add(new BulkRefused(alert.Id.Value, result.Error.Code, result.Error.Message));
        }

        return Results.Json(new BulkChanged(done, refused));
    }

    public static async Task<IResult> DeleteAsync(HttpContext context, long batch, IAntiforgery antiforgery, AlertActors actors, AlertSight sight, DeleteAlerts delete)
    {
        if (await PanelToken.IsMissingAsync(context, antiforgery)) return Results.Empty;
        var ct = context.RequestAborted;
        var actor = await actors.OfAsync(context.User, ct);
        var alerts = await sight.OfBatchAsync(actor, batch, ct);
        if (alerts.Count == 0) return Unknown(context, batch);
        var result = await delete.RunAsync(actor, [.. alerts.Select(alert => alert.Id)], null, ct);
        return result.Succeeded ? Results.Json(new BulkChanged(result.Value, [])) : AlertRefusals.Refuse(context, result.Error);
    }

    private static IResult Unknown(HttpContext context, long batch)
    {
        Web.Refusal.Set(context, StatusCodes.Status404NotFound, "alert.unknown_bulk", "No such bulk",
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"You have no bulk of alerts {batch}. GET /api/price-alerts names the bulk of each alert."));
        return Results.Empty;
    }
}
