using System.Globalization;
using System.Text;
using DiscordAH.Sandbox.Faults;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.Sources;

/// <summary>Answers of the sites beside Battle.net: thrown faults, "nothing newer", and text.</summary>
internal sealed class SourceReply(SandboxFaults faults)
{
    public const string Target = "sources";

    /// <summary>The fault switches that these sites understand.</summary>
    public static readonly string[] Faults = ["304", "404", "429", "5xx", "slow", "truncated", "malformed"];

    /// <param name="context">The request.</param>
    /// <param name="type">Media type of the body.</param>
    /// <param name="modified">When the body changed last; null where the site does not say.</param>
    /// <param name="tag">Its version; null where the site does not say.</param>
    /// <param name="body">Makes the body; not asked for when the client has it already.</param>
    public async Task SendAsync(HttpContext context, string type, DateTimeOffset? modified, string? tag, Func<string> body)
    {
        var route = context.Request.Path.Value ?? "";
        if (await StrikesAsync(context, route))
            return;
        var headers = context.Response.GetTypedHeaders();
        headers.LastModified = modified;
        if (tag is not null)
            context.Response.Headers.ETag = tag;
        if (IsKnown(context.Request, modified, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(body());
        if (faults.TryTake(Target, "truncated", route, out _))
            bytes = bytes[..(bytes.Length * 2 / 3)];
        if (faults.TryTake(Target, "malformed", route, out _))
            bytes = Encoding.UTF8.GetBytes("<html><head><title>Just a moment…</title></head><body>Checking your browser</body></html>");
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private async Task<bool> StrikesAsync(HttpContext context, string route)
    {
        if (faults.TryTake(Target, "slow", route, out var slow))
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Clamp(slow.Number(3000), 0, 120_000)), TimeProvider.System, context.RequestAborted);
        foreach (var status in (ReadOnlySpan<int>)[304, 404, 429])
        {
            if (!faults.TryTake(Target, status.ToString(CultureInfo.InvariantCulture), route, out var fault))
                continue;
            context.Response.StatusCode = status;
            if (status == StatusCodes.Status429TooManyRequests)
                context.Response.Headers.RetryAfter = Math.Max(0, fault.Number(1)).ToString(CultureInfo.InvariantCulture);
            return true;
        }

        if (!faults.TryTake(Target, "5xx", route, out var server))
            return false;
        context.Response.StatusCode = Math.Clamp(server.Number(503), 500, 599);
        return true;
    }

    // A version counts before a time, as HTTP has it.
    private static bool IsKnown(HttpRequest request, DateTimeOffset? modified, string? tag)
    {
        var asked = request.Headers.IfNoneMatch.ToString();
        if (asked.Length > 0)
            return tag is not null && asked.Split(',').Any(one => one.Trim() == tag);
        return modified is not null && request.GetTypedHeaders().IfModifiedSince >= modified;
    }
}
