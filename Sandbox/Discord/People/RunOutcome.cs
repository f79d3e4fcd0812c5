using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>What a person saw after acting, with the times it took.</summary>
public sealed record RunOutcome
{
    public const string NoResponse = "The application did not respond";
    public const string Offline = "The bot is offline.";

    public string? InteractionId { get; init; }
    public int Type { get; init; }

    /// <summary>Milliseconds until the bot acknowledged; null if it never did.</summary>
    public double? AcknowledgedMs { get; init; }

    /// <summary>Milliseconds until the final answer; null if none came.</summary>
    public double? CompletedMs { get; init; }

    public string? Error { get; init; }

    /// <summary>Discord message JSON, with the pings each would cause under <c>sandbox</c>.</summary>
    public JsonArray Messages { get; init; } = [];

    public JsonArray? Choices { get; init; }
    public JsonObject? Modal { get; init; }

    public JsonObject ToJson() => new()
    {
        ["interaction"] = InteractionId is null
            ? null
            : new JsonObject { ["id"] = InteractionId, ["type"] = Type, ["acknowledged_ms"] = Rounded(AcknowledgedMs), ["completed_ms"] = Rounded(CompletedMs) },
        ["messages"] = Messages, ["modal"] = Modal, ["choices"] = Choices, ["error"] = Error,
    };

    private static JsonNode? Rounded(double? value) => value is { } number ? Math.Round(number, 2) : null;
}
