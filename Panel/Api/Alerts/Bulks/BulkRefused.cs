using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>An alert of a bulk that was left as it is.</summary>
/// <param name="Alert">Its number.</param>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Message">The reason, in a sentence.</param>
internal sealed record BulkRefused([property: JsonPropertyName("alert")] long Alert, [property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("message")] string Message);
