using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Antiforgery;

namespace DiscordAH.Panel.Api;

/// <summary>The bell.</summary>
internal static class NotificationsEndpoint
{
    public static async Task<IResult> ListAsync(HttpContext context, INoticeBell bell)
    {
        var query = new QueryReader(context.Request.Query, "page", "limit");
        var request = new PageRequest(query.Number("page", 1, 1, 1_000_000), query.Number("limit", 50, 1, PageRequest.MaxSize));
        if (query.Refuses(context) || SessionCookie.UserOf(context.User) is not { } user) return Results.Empty;
        var page = await bell.ListAsync(user, request, context.RequestAborted);
        return Results.Json(new NotificationsAnswer([.. page.Items.Select(NotificationEntry.Of)], await bell.UnreadAsync(user, context.RequestAborted), page.Number, page.Pages, page.Total));
    }

    public static async Task<IResult> ReadAsync(HttpContext context, IAntiforgery antiforgery, INoticeBell bell, TimeProvider time)
    {
        if (await PanelToken.IsMissingAsync(context, antiforgery) || await StrictJson.ReadAsync<ReadBody>(context) is not { } body) return Results.Empty;
        if (SessionCookie.UserOf(context.User) is not { } user) return Results.Empty;

        // Another person's message and one that is not there are left alone alike.
        await bell.MarkReadAsync(user, body.Id, time.GetUtcNow(), context.RequestAborted);
        return Results.NoContent();
    }
}
