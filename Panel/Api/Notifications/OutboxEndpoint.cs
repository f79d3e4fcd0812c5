using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Panel.Pages.Jobs;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Antiforgery;

namespace DiscordAH.Panel.Api;

/// <summary>Messages to people, as the panel shows them.</summary>
internal static class OutboxEndpoint
{
    public static async Task<IResult> ListAsync(HttpContext context, IOutboxQueries outbox)
    {
        var query = new QueryReader(context.Request.Query, "state", "page", "limit");
        var text = query.Text("state", 20);
        var state = text is null ? OutboxState.Dead : JobFilterQuery.Named<OutboxState>(text);
        if (state is null) query.Fault("state", "unknown_state", "state must be pending, delivered or dead.");
        var request = new PageRequest(query.Number("page", 1, 1, 1_000_000), query.Number("limit", 50, 1, PageRequest.MaxSize));
        if (query.Refuses(context)) return Results.Empty;
        var page = await outbox.ListAsync(state!.Value, request, context.RequestAborted);
        var counts = await outbox.CountAsync(context.RequestAborted);
        return Results.Json(new OutboxAnswer(
            [.. page.Items.Select(OutboxRow.Of)], page.Number, page.Pages, page.Total,
            counts.GetValueOrDefault(OutboxState.Pending), counts.GetValueOrDefault(OutboxState.Delivered), counts.GetValueOrDefault(OutboxState.Dead)));
    }

    public static async Task<IResult> ActAsync(HttpContext context, long id, IAntiforgery antiforgery, OutboxDeeds deeds)
    {
        if (await PanelToken.IsMissingAsync(context, antiforgery) || await StrictJson.ReadAsync<OutboxAction>(context) is not { } body) return Results.Empty;
        if (!OutboxDeeds.IsKnown(body.Action)) return PanelToken.BadField(context, "action", "unknown_action", "action must be requeue or delete.");
        if (await deeds.TryDoAsync(body.Action, id, context.RequestAborted)) return Results.NoContent();
        Refusal.Set(context, StatusCodes.Status404NotFound, Refusal.From(new OutboxErrors.NotDead()));
        return Results.Empty;
    }
}
