using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>Every auction house.</summary>
/// <param name="Markets">By region and name.</param>
internal sealed record MarketsAnswer([property: JsonPropertyName("markets")] IReadOnlyList<MarketRow> Markets);
