using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>How good a kind of condition was.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Score">How good.</param>
internal sealed record KindScoreEntry([property: JsonPropertyName("kind")] string Kind, [property: JsonPropertyName("score")] ScoreEntry Score);
