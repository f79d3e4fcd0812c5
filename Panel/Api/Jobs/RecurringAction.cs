using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>What to do with a recurring job.</summary>
/// <param name="Action">run-now.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its key.</param>
internal sealed record RecurringAction(
    [property: JsonPropertyName("action")] string Action,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("key")] string Key);
