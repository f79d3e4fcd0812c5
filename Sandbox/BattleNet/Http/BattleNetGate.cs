using System.Globalization;
using DiscordAH.Sandbox.BattleNet.Catalogue;
using DiscordAH.Sandbox.BattleNet.World;
using DiscordAH.Sandbox.Faults;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>What stands before every endpoint: thrown faults, the token, the quota, region and namespace.</summary>
internal sealed class BattleNetGate(SandboxFaults faults, AccessTokens tokens, RequestMeter meter, GameBuild build)
{
    public const string Target = "battlenet";

    /// <summary>The fault switches that this side understands.</summary>
    public static readonly string[] Faults = ["401", "403", "404", "429", "5xx", "truncated", "malformed", "slow", "304"];

    private static readonly string[] BodyFaults = ["truncated", "malformed"];

    /// <param name="kind">The namespace the endpoint lives in: dynamic or static.</param>
    public RequestDelegate Guard(string kind, Func<BattleNetCall, Task> endpoint) => async context =>
    {
        if (await StrikesAsync(context))
            return;
        if (!tokens.IsValid(context.Request.Headers.Authorization))
        {
            await BattleNetErrors.SendAsync(context, StatusCodes.Status401Unauthorized);
            return;
        }

        if (meter.Take() is { } wait)
        {
            await BattleNetErrors.SendAsync(context, StatusCodes.Status429TooManyRequests, retryAfterSeconds: wait);
            return;
        }

        if (GameWorld.Region(context.Request.RouteValues["region"] as string ?? "") is not { } region
            || !IsNamespace(context.Request, kind, region.Key))
        {
            await BattleNetErrors.SendAsync(context, StatusCodes.Status404NotFound);
            return;
        }

        await endpoint(new BattleNetCall(context, region, Locale(context.Request), build.Current, TakeBodyFault(context)));
    };

    /// <summary>Applies a thrown fault that answers in place of the endpoint.</summary>
    /// <returns>True where the answer has been given.</returns>
    public async Task<bool> StrikesAsync(HttpContext context)
    {
        var route = context.Request.Path.Value ?? "";
        if (faults.TryTake(Target, "slow", route, out var slow))
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Clamp(slow.Number(3000), 0, 120_000)), TimeProvider.System, context.RequestAborted);
        foreach (var status in (ReadOnlySpan<int>)[401, 403, 404, 304])
        {
            if (!faults.TryTake(Target, status.ToString(CultureInfo.InvariantCulture), route, out _))
                continue;
            context.Response.StatusCode = status;
            return status == StatusCodes.Status304NotModified || await SentAsync(BattleNetErrors.SendAsync(context, status));
        }

        if (faults.TryTake(Target, "429", route, out var limit))
            return await SentAsync(BattleNetErrors.SendAsync(context, 429, retryAfterSeconds: Math.Max(0, limit.Number(1))));
        if (faults.TryTake(Target, "5xx", route, out var server))
            return await SentAsync(BattleNetErrors.SendAsync(context, Math.Clamp(server.Number(503), 500, 599)));
        return false;
    }

    private static async Task<bool> SentAsync(Task sending)
    {
        await sending;
        return true;
    }

    private BodyFault? TakeBodyFault(HttpContext context)
    {
        foreach (var name in BodyFaults)
        {
            if (faults.TryTake(Target, name, context.Request.Path.Value ?? "", out var fault))
                return new BodyFault(name, fault.Value);
        }

        return null;
    }

    // dynamic-us, static-us, or static pinned to a build: static-12.0.7_67808-us.
    private static bool IsNamespace(HttpRequest request, string kind, string region)
    {
        var given = request.Query["namespace"].ToString();
        if (given.Length == 0)
            given = request.Headers["Battlenet-Namespace"].ToString();
        return given.StartsWith(kind + "-", StringComparison.Ordinal)
            && given.EndsWith("-" + region, StringComparison.Ordinal)
            && (given.Length == kind.Length + 1 + region.Length || (kind == "static" && char.IsAsciiDigit(given[kind.Length + 1])));
    }

    private static string? Locale(HttpRequest request)
    {
        var asked = request.Query["locale"].ToString();
        return LocalText.Locales.Contains(asked, StringComparer.Ordinal) ? asked : null;
    }
}
