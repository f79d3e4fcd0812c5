using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>Rules worth having for an item, made from its own past.</summary>
/// <param name="Suggestions">At most four, best first.</param>
internal sealed record SuggestionsAnswer([property: JsonPropertyName("suggestions")] IReadOnlyList<SuggestionEntry> Suggestions);
