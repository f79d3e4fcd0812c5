using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>What the caller's alerts hold true of now.</summary>
/// <param name="Opportunities">Largest saving first.</param>
internal sealed record OpportunitiesAnswer([property: JsonPropertyName("opportunities")] IReadOnlyList<AlertOpportunity> Opportunities);
