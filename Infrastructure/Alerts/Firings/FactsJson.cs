using System.Text.Json;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Facts of a firing as they are stored: <c>[["Median of 14 days","62g 10s"]]</c>.</summary>
internal static class FactsJson
{
    public static string Write(IReadOnlyList<FiringFact> facts) => JsonSerializer.Serialize(facts.Select(fact => new[] { fact.Name, fact.Value }));

    /// <exception cref="JsonException">The text was not made by <see cref="Write"/>.</exception>
    public static IReadOnlyList<FiringFact> Read(string json)
    {
        var pairs = JsonSerializer.Deserialize<string[][]>(json) ?? [];
        return Array.TrueForAll(pairs, pair => pair.Length == 2) ? Array.ConvertAll(pairs, pair => new FiringFact(pair[0], pair[1])) : throw new JsonException("A fact is a name and a value.");
    }
}
