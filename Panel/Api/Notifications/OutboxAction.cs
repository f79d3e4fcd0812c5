using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>What to do with a dead letter.</summary>
/// <param name="Action">requeue or delete.</param>
internal sealed record OutboxAction([property: JsonPropertyName("action")] string Action);
