using DiscordAH.Domain.Notifications;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Auth;

/// <summary>
/// Requests that change something must come from our own pages: browsers name the origin on every such request. This stands
/// beside the antiforgery token, and covers API calls made with the session cookie.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next, PublicAddress address)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsOneClick(request)) return next(context);
        var isOurs = string.Equals(request.Headers.Origin, address.Of(request), StringComparison.OrdinalIgnoreCase);
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (isOurs && site is ("" or "same-origin")) return next(context);
        Refusal.Set(context, StatusCodes.Status403Forbidden, "request.cross_site", "Not sent from this site",
            "Changes are accepted only from the panel's own pages: the Origin header must name the panel's address. Open the page and try again.");
        return Task.CompletedTask;
    }

    // Mail programs end mail by themselves (RFC 8058): without an origin, and with the code of a mail as their only right.
    private static bool IsOneClick(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path == NoticePages.Unsubscribe;
}
