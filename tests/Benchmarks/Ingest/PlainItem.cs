using System.Text.Json.Serialization;

namespace DiscordAH.Benchmarks.Ingest;

/// <summary>An auction's item as a class, for the plain implementation.</summary>
internal sealed record PlainItem(
    [property: JsonPropertyName("id")] int? Id,
    [property: JsonPropertyName("bonus_lists")] int[]? Bonuses,
    [property: JsonPropertyName("modifiers")] PlainModifier[]? Modifiers,
    [property: JsonPropertyName("pet_species_id")] int? Species,
    [property: JsonPropertyName("pet_breed_id")] int? Breed,
    [property: JsonPropertyName("pet_quality_id")] int? Quality,
    [property: JsonPropertyName("pet_level")] int? Level);
