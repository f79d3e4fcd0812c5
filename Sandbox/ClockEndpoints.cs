using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DiscordAH.Sandbox;

/// <summary>Reads, advances and speeds up the sandbox's time.</summary>
internal static class ClockEndpoints
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3660);

    public static void MapClock(this IEndpointRouteBuilder endpoints, SandboxClock clock, Action changed)
    {
        endpoints.MapGet("/clock", context => JsonReply.WriteAsync(context, Read(clock)));
        endpoints.MapPost("/clock", async context =>
        {
            if (await JsonReply.ReadAsync(context) is not { } body)
                return;
            if (Change(clock, body) is { } problem)
            {
                await JsonReply.RefuseAsync(context, problem);
                return;
            }

            changed();
            await JsonReply.WriteAsync(context, Read(clock));
        });
    }

    private static JsonObject Read(SandboxClock clock) => new()
    {
        ["now"] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), ["speed"] = clock.Speed,
    };

    private static string? Change(SandboxClock clock, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return "Send {\"advance\":\"01:00:00\"}, {\"advance_seconds\":60} or {\"speed\":60}.";
        TimeSpan? advance = null;
        if (body.TryGetProperty("advance", out var text))
        {
            if (text.ValueKind != JsonValueKind.String || !TimeSpan.TryParse(text.GetString(), CultureInfo.InvariantCulture, out var span))
                return "\"advance\" is a time span such as \"01:00:00\" or \"7.00:00:00\".";
            advance = span;
        }

        if (body.TryGetProperty("advance_seconds", out var seconds))
        {
            if (seconds.ValueKind != JsonValueKind.Number || Math.Abs(seconds.GetDouble()) > Longest.TotalSeconds)
                return "\"advance_seconds\" is a number of seconds.";
            advance = (advance ?? TimeSpan.Zero) + TimeSpan.FromSeconds(seconds.GetDouble());
        }

        double? speed = null;
        if (body.TryGetProperty("speed", out var given))
        {
            if (given.ValueKind != JsonValueKind.Number || !double.IsFinite(given.GetDouble()) || given.GetDouble() is < 0 or > 100_000)
                return "\"speed\" is a number from 0 to 100000.";
            speed = given.GetDouble();
        }

        if (advance is null && speed is null)
            return "Send \"advance\", \"advance_seconds\" or \"speed\".";
        if (advance < TimeSpan.Zero || advance > Longest)
            return "Time only moves forward, at most ten years at once.";
        if (advance is { } by)
            clock.Advance(by);
        if (speed is { } pace)
            clock.SetSpeed(pace);
        return null;
    }
}
