using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>A fact that a judgement rests on.</summary>
/// <param name="Name">What.</param>
/// <param name="Value">How much, for people.</param>
internal sealed record FactEntry([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("value")] string Value)
{
    public static IReadOnlyList<FactEntry> Of(IReadOnlyList<FiringFact> facts) => [.. facts.Select(fact => new FactEntry(fact.Name, fact.Value))];
}
