using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A good of a bulk.</summary>
/// <param name="Good">Its name.</param>
/// <param name="Firings">How often the rule would have fired on it in the tested days.</param>
internal sealed record BulkGood([property: JsonPropertyName("good")] string Good, [property: JsonPropertyName("firings")] int Firings);
