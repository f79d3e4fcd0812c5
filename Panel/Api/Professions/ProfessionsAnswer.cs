using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>Every profession.</summary>
/// <param name="Locale">The language of the names.</param>
/// <param name="Professions">By id.</param>
internal sealed record ProfessionsAnswer(
    [property: JsonPropertyName("locale")] string Locale,
    [property: JsonPropertyName("professions")] IReadOnlyList<ProfessionEntry> Professions);
