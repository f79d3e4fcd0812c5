using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>One failure.</summary>
/// <param name="At">When, in real time.</param>
/// <param name="Endpoint">What was asked.</param>
/// <param name="Problem">What was wrong.</param>
/// <param name="Times">How often in that minute.</param>
internal sealed record UpstreamFailureRow(
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("endpoint")] string Endpoint,
    [property: JsonPropertyName("problem")] string Problem,
    [property: JsonPropertyName("times")] int Times);
