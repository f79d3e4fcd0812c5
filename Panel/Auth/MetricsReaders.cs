using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace DiscordAH.Panel.Auth;

/// <inheritdoc cref="MetricsRequirement"/>
internal sealed class MetricsReaders(IOptions<PanelOptions> options) : AuthorizationHandler<MetricsRequirement>
{
    private static readonly string[] ProxyMarks =
        ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Forwarded", "Via"];

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MetricsRequirement requirement)
    {
        if (context.User.IsInRole(nameof(PanelRole.Admin)) || (context.Resource is HttpContext http && (HasToken(http.Request) || IsThisMachine(http))))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    // Behind a proxy on the same host every visitor comes from loopback; such requests carry a public Host or a proxy's marks.
    private static bool IsThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } peer && IPAddress.IsLoopback(peer)
        && LoopbackHost.Is(http.Request.Host.Host)
        && !ProxyMarks.Any(http.Request.Headers.ContainsKey);

    private bool HasToken(HttpRequest request)
    {
        if (options.Value.MetricsToken is not { Length: > 0 } token) return false;
        return CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString())),
            SHA256.HashData(Encoding.UTF8.GetBytes("Bearer " + token)));
    }
}
