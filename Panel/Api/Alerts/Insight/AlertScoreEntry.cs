using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>How good an alert was.</summary>
/// <param name="Id">Its number.</param>
/// <param name="ItemName">The item's name.</param>
/// <param name="When">Its condition.</param>
/// <param name="Score">How good.</param>
internal sealed record AlertScoreEntry(
    [property: JsonPropertyName("id")] long Id, [property: JsonPropertyName("itemName")] string ItemName, [property: JsonPropertyName("when")] string When,
    [property: JsonPropertyName("score")] ScoreEntry Score);
