using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A good that a bulk leaves out.</summary>
/// <param name="Good">Its name.</param>
/// <param name="Reason">Why, in a sentence.</param>
internal sealed record BulkSkipped([property: JsonPropertyName("good")] string Good, [property: JsonPropertyName("reason")] string Reason);
