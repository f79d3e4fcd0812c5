using System.Globalization;
using DiscordAH.Sandbox.Faults;

namespace DiscordAH.Sandbox.Discord;

/// <summary>The REST half of Discord's fault switches: which one strikes which route.</summary>
internal sealed class RestFaults(SandboxFaults faults)
{
    private const string Target = GatewayHub.FaultTarget;

    public static IEnumerable<string> Names =>
    [
        "429-user", "429-global", "429-shared", "5xx", "10062", "10008", "50001", "50007", "50013", "30046", "slow",
        "op7", "op9-resumable", "op9", "drop", "no-ack", "close", "heartbeat",
    ];

    public async Task SlowAsync(string route, CancellationToken ct)
    {
        if (faults.TryTake(Target, "slow", route, out var slow))
            await Task.Delay(Math.Clamp(slow.Number(1000), 0, 60_000), ct);
    }

    public RateVerdict? RateLimit(string route)
    {
        foreach (var scope in (string[])["user", "global", "shared"])
        {
            if (faults.TryTake(Target, "429-" + scope, route, out var fault))
                return new RateVerdict(scope, double.TryParse(fault.Value, CultureInfo.InvariantCulture, out var wait) ? wait : 1);
        }

        return null;
    }

    public int? ServerError(string route) => faults.TryTake(Target, "5xx", route, out var fault) ? fault.Number(502) : null;

    /// <summary>Throws the error of a switch that fits the kind of route.</summary>
    public void Refuse(RestRoute route, string text)
    {
        var isCallback = route.Template.EndsWith("/callback", StringComparison.Ordinal);
        var isMessage = route.Template.Contains("/messages", StringComparison.Ordinal);
        var isChannel = route.Template.StartsWith("/channels/", StringComparison.Ordinal);
        Check(isCallback, "10062", text, DiscordRefusal.UnknownInteraction);
        Check(isMessage && route.Method != "POST", "10008", text, DiscordRefusal.UnknownMessage);
        Check(isChannel, "50001", text, DiscordRefusal.MissingAccess);
        Check(isChannel && isMessage && route.Method != "GET", "50013", text, DiscordRefusal.MissingPermissions);
        Check(isChannel && isMessage && route.Method == "PATCH", "30046", text, DiscordRefusal.OldEdits);
    }

    /// <summary>Struck where a message goes to a person; a switch for the route <c>@member-1</c> closes that person's messages alone.</summary>
    public void RefuseDirect(string text, User person) => Check(true, "50007", $"{text} @{person.Name}", DiscordRefusal.CannotDirectMessage);

    private void Check(bool fits, string name, string text, Func<DiscordRefusal> refusal)
    {
        if (fits && faults.TryTake(Target, name, text, out _))
            throw refusal();
    }
}
