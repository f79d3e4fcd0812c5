using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Web;

/// <summary>Something that may have been meant.</summary>
/// <param name="Value">What to send instead.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Link">Page to go to instead, when that is known.</param>
internal sealed record Suggestion(
    [property: JsonPropertyName("value")] string Value,
    [property: JsonPropertyName("label")] string Label,
    [property: JsonIgnore] string? Link = null);
