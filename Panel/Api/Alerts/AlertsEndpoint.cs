using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Panel.Alerts;
using Microsoft.AspNetCore.Antiforgery;

namespace DiscordAH.Panel.Api;

/// <summary>The caller's alerts, one by one; officers also have the guild's channel alerts.</summary>
internal static class AlertsEndpoint
{
    public static async Task<IResult> ListAsync(HttpContext context, AlertActors actors, AlertSight sight, AlertNames names, IAlertStore alerts, AlertLimits limits)
    {
        var query = new QueryReader(context.Request.Query, "status", "page", "limit");
        var status = Status(query);
        var page = new PageRequest(query.Number("page", 1, 1, 1_000_000), query.Number("limit", 50, 1, PageRequest.MaxSize));
        if (query.Refuses(context)) return Results.Empty;
        var ct = context.RequestAborted;
        var actor = await actors.OfAsync(context.User, ct);
        List<PriceAlert> fit = [.. (await sight.AllAsync(actor, ct)).Where(alert => status is null || alert.Status == status)];
        var shown = new Page<PriceAlert>([.. fit.Skip(page.Skip).Take(page.Size)], page.Number, page.Size, fit.Count);
        var counts = CountsEntry.Of(await alerts.CountAsync(actor.User, actor.Guild, ct), limits);
        return Results.Json(new AlertsAnswer([.. shown.Items.Select(alert => AlertEntry.Of(alert, names, actor))], shown.Number, shown.Pages, shown.Total, counts));
    }

    public static async Task<IResult> GetAsync(HttpContext context, long id, AlertActors actors, AlertSight sight, AlertNames names, IFiringStore firings)
    {
        var query = new QueryReader(context.Request.Query, "page", "limit");
        var page = new PageRequest(query.Number("page", 1, 1, 1_000_000), query.Number("limit", 50, 1, PageRequest.MaxSize));
        if (query.Refuses(context)) return Results.Empty;
        var ct = context.RequestAborted;
        var actor = await actors.OfAsync(context.User, ct);
        var found = await sight.FindAsync(actor, new AlertId(id), ct);
        if (!found.Succeeded) return AlertRefusals.Refuse(context, found.Error);
        var past = await firings.OfOwnerAsync(found.Value.Owner, found.Value.Id, page, ct);
        return Results.Json(new AlertDetail(AlertEntry.Of(found.Value, names, actor), [.. past.Items.Select(FiringEntry.Of)], past.Number, past.Pages, past.Total));
    }

    public static async Task<IResult> CreateAsync(HttpContext context, IAntiforgery antiforgery, AlertActors actors, AlertNames names, PreviewAlert preview, CreateAlert create)
    {
        if (await PanelToken.IsMissingAsync(context, antiforgery) || await StrictJson.ReadAsync<SmartAlertBody>(context) is not { } body) return Results.Empty;
        var ct = context.RequestAborted;
        var actor = await actors.OfAsync(context.User, ct);
        var read = new AlertBodyReader();
        var what = new PreviewAlert.Request(
            read.Name("item", body.Item), read.Name("realm", body.Realm), read.When(body.When), body.MinimumQuantity, read.CoolDown(body.CoolDown), read.Hysteresis(body.Hysteresis),
            read.Expires(body.Expires), read.Hours(body.Hours), body.IgnoreSuspect);
        var target = read.Target(body.Target, actor);
        if (read.Refuses(context)) return Results.Empty;
        if (body.DryRun)
        {
            var tried = await preview.RunAsync(actor, what, ct);
            return tried.Succeeded ? Results.Json(PreviewAnswer.Of(tried.Value)) : AlertRefusals.Refuse(context, tried.Error);
        }

        var made = await create.RunAsync(actor, new CreateAlert.Request(what, target), ct);
        if (!made.Succeeded) return AlertRefusals.Refuse(context, made.Error);
        context.Response.Headers.Location = $"/api/price-alerts/{made.Value.Alert.Id}";
        return Results.Json(AlertCreated.Of(made.Value, names, actor), statusCode: StatusCodes.Status201Created);
    }

    public static async Task<IResult> ChangeAsync(HttpContext context, long id, IAntiforgery antiforgery, AlertActors actors, AlertNames names, ChangeAlert change)
    {
        if (await PanelToken.IsMissingAsync(context, antiforgery) || await StrictJson.ReadAsync<AlertPatch>(context) is not { } body) return Results.Empty;
        var ct = context.RequestAborted;
        var actor = await actors.OfAsync(context.User, ct);
        if (AlertPatchReader.Read(context, body, actor) is not { } request) return Results.Empty;
        var result = await change.RunAsync(actor, request with { Alert = new AlertId(id) }, ct);
        return result.Succeeded ? Results.Json(AlertEntry.Of(result.Value, names, actor)) : AlertRefusals.Refuse(context, result.Error);
    }

    public static async Task<IResult> DeleteAsync(HttpContext context, long id, IAntiforgery antiforgery, AlertActors actors, DeleteAlerts delete)
    {
        if (await PanelToken.IsMissingAsync(context, antiforgery)) return Results.Empty;
        var actor = await actors.OfAsync(context.User, context.RequestAborted);
        var result = await delete.RunAsync(actor, [new AlertId(id)], null, context.RequestAborted);
        return result.Succeeded ? Results.NoContent() : AlertRefusals.Refuse(context, result.Error);
    }

    private static AlertStatus? Status(QueryReader query)
    {
        if (query.Text("status", 20) is not { } text) return null;
        foreach (var status in Enum.GetValues<AlertStatus>())
            if (AlertEntry.Word(status) == text) return status;
        query.Fault("status", "unknown_status", "status must be active, paused or ended.");
        return null;
    }
}
