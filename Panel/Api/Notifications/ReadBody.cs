using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>What was read.</summary>
/// <param name="Id">The message's number; left out or null for all.</param>
internal sealed record ReadBody([property: JsonPropertyName("id")] long? Id = null);
