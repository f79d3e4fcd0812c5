using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Web;

/// <summary>One fault of a request.</summary>
/// <param name="Pointer">Where: <c>#/range</c> for a query parameter or member.</param>
/// <param name="Code">Stable name for programs.</param>
/// <param name="Message">What is allowed.</param>
internal sealed record FieldFault(
    [property: JsonPropertyName("pointer")] string Pointer,
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("message")] string Message);
