using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>What to do with a job.</summary>
/// <param name="Action">retry, run-now or cancel.</param>
internal sealed record JobAction([property: JsonPropertyName("action")] string Action);
