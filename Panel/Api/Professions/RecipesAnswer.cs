using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A page of a profession's recipes.</summary>
/// <param name="Locale">The language of the names.</param>
/// <param name="Recipes">By id.</param>
/// <param name="Page">This page's number, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Total">How many recipes fit.</param>
internal sealed record RecipesAnswer(
    [property: JsonPropertyName("locale")] string Locale,
    [property: JsonPropertyName("recipes")] IReadOnlyList<RecipeEntry> Recipes,
    [property: JsonPropertyName("page")] int Page,
    [property: JsonPropertyName("pages")] int Pages,
    [property: JsonPropertyName("total")] int Total);
