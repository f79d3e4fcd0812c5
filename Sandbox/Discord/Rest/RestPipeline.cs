using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Sandbox.Discord;

/// <summary>What happens to every REST request around its handler: faults, tokens, limits, error bodies, the log.</summary>
internal sealed partial class RestPipeline(
    RateLimiter limiter, RestFaults faults, TokenDesk tokens, RequestLog requests, ILogger<RestPipeline> log)
{
    public RequestDelegate For(RestRoute route) => context => ServeAsync(context, route);

    private async Task ServeAsync(HttpContext context, RestRoute route)
    {
        var started = Stopwatch.GetTimestamp();
        var path = context.Request.Path.Value ?? "";
        var text = $"{route.Method} {path[(path.IndexOf("/api", StringComparison.Ordinal) + 4)..].Replace("/v10", "", StringComparison.Ordinal)}";
        int? code = null;
        try
        {
            var answer = await AnswerAsync(context, route, text);
            await WriteAsync(context, answer.Status, answer.Body);
        }
        catch (DiscordRefusal refusal)
        {
            code = refusal.Code;
            if (refusal.Status is 401 or 403)
                limiter.CountInvalid();
            if (refusal.Status == 429)
                context.Response.Headers["Retry-After"] = "60";
            await WriteAsync(context, refusal.Status, refusal.Body());
        }
        catch (RateLimited limited)
        {
            await WriteAsync(context, 429, limited.Apply(context.Response));
            if (limited.Scope != "shared")
                limiter.CountInvalid();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            ClientLeft(log, text);
        }

        requests.Add(route.Method, WithoutToken(text[(route.Method.Length + 1)..]), context.Response.StatusCode, code, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private async Task<RestAnswer> AnswerAsync(HttpContext context, RestRoute route, string text)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = RestBody.MaxRequest + (1 << 20); // ours is refused in Discord's words, before the server's
        await faults.SlowAsync(text, context.RequestAborted);
        if (limiter.IsBanned)
            throw new DiscordRefusal(429, 0, "You are being blocked from accessing our API temporarily due to exceeding our rate limits frequently.");
        if (faults.ServerError(text) is { } status)
            return new RestAnswer(status, new JsonObject { ["message"] = $"{status.ToString(CultureInfo.InvariantCulture)}: Server Error", ["code"] = 0 });
        if (faults.RateLimit(text) is { } thrown)
            throw new RateLimited(thrown);
        var caller = tokens.Caller(context.Request.Headers.Authorization.ToString(), route.Access);
        var major = route.Major is null ? "" : (context.GetRouteValue(route.Major) as string ?? "");
        var who = caller.User?.Id ?? context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (limiter.Take(route, major, who, context.Response) is { } verdict)
            throw new RateLimited(verdict);
        faults.Refuse(route, text);
        var (body, files) = await RestBody.ReadAsync(context.Request, context.RequestAborted);
        return route.Handle(new RestCall(context, caller, body, files));
    }

    private static async Task WriteAsync(HttpContext context, int status, JsonNode? body)
    {
        context.Response.StatusCode = status;
        if (body is null)
            return;
        context.Response.ContentType = "application/json";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        body.WriteTo(writer);
        await writer.FlushAsync(context.RequestAborted);
    }

    /// <summary>Interaction tokens are secrets for a quarter of an hour; the log keeps their first letters.</summary>
    private static string WithoutToken(string text)
    {
        var at = text.IndexOf("/sbx", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var end = text.IndexOf('/', at + 1);
        return string.Concat(text.AsSpan(0, at), "/{token}", end < 0 ? "" : text.AsSpan(end));
    }

    private sealed class RateLimited(RateVerdict verdict) : Exception
    {
        public string Scope => verdict.Scope;

        public JsonObject Apply(HttpResponse response)
        {
            var wait = Math.Max(0.001, verdict.RetryAfter);
            response.Headers.RetryAfter = Math.Ceiling(wait).ToString(CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Scope"] = verdict.Scope;
            if (verdict.Scope == "global")
                response.Headers["X-RateLimit-Global"] = "true";
            return new JsonObject
            {
                ["message"] = verdict.Scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.",
                ["retry_after"] = Math.Round(wait, 3), ["global"] = verdict.Scope == "global", ["code"] = 0,
            };
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The client left before {Route} was answered.")]
    private static partial void ClientLeft(ILogger logger, string route);
}
