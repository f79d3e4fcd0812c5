using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>Recipes that could not be reckoned.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="Recipes">How many.</param>
internal sealed record LeftOutEntry([property: JsonPropertyName("reason")] string Reason, [property: JsonPropertyName("recipes")] int Recipes);
