using System.Text.Json;

namespace DiscordAH.Sandbox.Discord;

/// <summary>A filled-in form. Several values of one field are separated by commas in its text.</summary>
public sealed record RunModal(string CustomId, IReadOnlyDictionary<string, string> Fields, string? Interaction)
{
    internal static RunModal Parse(JsonElement json)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json.Given("fields", out var map) && map.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in map.EnumerateObject())
            {
                fields[field.Name] = field.Value.ValueKind switch
                {
                    JsonValueKind.Array => string.Join(',', field.Value.EnumerateArray().Select(JsonReading.Scalar)),
                    JsonValueKind.True => "true",
                    JsonValueKind.False => "false",
                    _ => JsonReading.Scalar(field.Value) ?? "",
                };
            }
        }

        return new RunModal(json.Text("custom_id") ?? throw new RunRefusal("\"modal\" needs \"custom_id\"."), fields, json.TextOrNumber("interaction"));
    }
}
