using DiscordAH.Panel.Auth;
using Microsoft.Extensions.Options;

namespace DiscordAH.Panel.Web;

/// <summary>Headers that every answer carries, whatever its status.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<PanelOptions> options)
{
    private const string Own =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
        "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    // Scalar writes style elements of its own and loads its fonts from data; its scripts still come only from us.
    private const string ScalarPage =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    // Hangfire's dashboard, for owners and read-only, writes style elements and attributes and one picture as data; nothing may be posted from it
    // but its own figures.
    private const string HangfirePages =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        context.Response.OnStarting(() =>
        {
            Write(context, path);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Write(HttpContext context, PathString path)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = path.StartsWithSegments("/scalar") ? ScalarPage : path.StartsWithSegments("/hangfire") ? HangfirePages : Own;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()";
        headers["X-Permitted-Cross-Domain-Policies"] = "none";
        if (SaysHttpsOnly(context)) headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }

    // A proxy may end TLS without telling us, and browsers ignore the header over plain http; only a name that is this machine,
    // or an address configured as plain http, must not be pinned.
    private bool SaysHttpsOnly(HttpContext context) =>
        !LoopbackHost.Is(context.Request.Host.Host)
        && options.Value.PublicUrl?.StartsWith("http://", StringComparison.OrdinalIgnoreCase) != true;
}
