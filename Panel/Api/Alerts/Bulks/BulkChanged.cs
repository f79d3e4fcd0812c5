using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>What became of a bulk.</summary>
/// <param name="Done">How many alerts were changed or deleted.</param>
/// <param name="Refused">Those left as they are, and why.</param>
internal sealed record BulkChanged([property: JsonPropertyName("done")] int Done, [property: JsonPropertyName("refused")] IReadOnlyList<BulkRefused> Refused);
