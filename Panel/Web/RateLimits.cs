using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using DiscordAH.Panel.Auth;
using Microsoft.Extensions.Options;

namespace DiscordAH.Panel.Web;

/// <summary>
/// Counts calls per minute: of a person when signed in, else of an address (for IPv6 its /64). Says what is left in the
/// RateLimit headers of the IETF draft. Counts are this process's own: the limit protects a process, not an account.
/// </summary>
internal sealed class RateLimits(RequestDelegate next, IOptions<PanelOptions> options, [FromKeyedServices(PanelSetup.RealTime)] TimeProvider time)
{
    private const int Window = 60;
    private const int MaxKeys = 50_000;
    private readonly ConcurrentDictionary<string, (long Minute, int Count)> _counts = new(StringComparer.Ordinal);

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        var isLogin = path.StartsWithSegments("/login/discord") || path.StartsWithSegments("/login/callback");
        if (!isLogin && !path.StartsWithSegments("/api")) return next(context);

        var user = SessionCookie.UserOf(context.User);
        var (policy, limit) = isLogin ? ("login", options.Value.LoginsPerMinute)
            : user is not null ? ("member", options.Value.MemberPerMinute)
            : ("anonymous", options.Value.AnonymousPerMinute);
        var key = $"{policy}:{(isLogin || user is null ? Address(context.Connection.RemoteIpAddress) : user.Value.ToString())}";
        var seconds = time.GetUtcNow().ToUnixTimeSeconds();
        var reset = (int)(Window - seconds % Window);
        var count = Count(key, seconds / Window);

        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";q={limit};w={Window}");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";r={Math.Max(0, limit - count)};t={reset}");
        if (count <= limit) return next(context);
        headers.RetryAfter = reset.ToString(CultureInfo.InvariantCulture);
        Refusal.Set(context, StatusCodes.Status429TooManyRequests, "request.too_many", "Too many requests",
            string.Create(CultureInfo.InvariantCulture, $"More than {limit} requests came within a minute. Wait {reset} seconds."));
        return Task.CompletedTask;
    }

    private int Count(string key, long minute)
    {
        if (_counts.Count > MaxKeys)
            foreach (var (old, value) in _counts)
                if (value.Minute != minute) _counts.TryRemove(old, out _);
        return _counts.AddOrUpdate(key, (minute, 1), (_, old) => old.Minute == minute ? (minute, old.Count + 1) : (minute, 1)).Count;
    }

    private static string Address(IPAddress? address)
    {
        if (address is null) return "none";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes()[..8]) : address.ToString();
    }
}
