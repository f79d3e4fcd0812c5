using System.Text.Json;
using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>Names in a column: a JSON object by locale.</summary>
internal static class StoredNames
{
    public static string Of(LocalName name) => JsonSerializer.Serialize(name.ByLocale);

    public static LocalName Read(string english, string names) => new(english, JsonSerializer.Deserialize<Dictionary<string, string>>(names) ?? []);
}
