using System.Text.Json;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>Reads the values of a sent form: fields under labels, or under rows as older clients send them.</summary>
internal static class FormReader
{
    public static Dictionary<string, string> Read(JsonElement data)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!data.TryGetProperty("components"u8, out var components)) return fields;
        foreach (var component in components.EnumerateArray())
        {
            if (component.TryGetProperty("component"u8, out var child)) ReadField(fields, child);
            if (!component.TryGetProperty("components"u8, out var children)) continue;
            foreach (var field in children.EnumerateArray()) ReadField(fields, field);
        }

        return fields;
    }

    private static void ReadField(Dictionary<string, string> fields, JsonElement field)
    {
        if (!field.TryGetProperty("custom_id"u8, out var id) || !field.TryGetProperty("value"u8, out var value)) return;
        if (id.GetString() is { } name && value.ValueKind == JsonValueKind.String) fields[name] = value.GetString()!;
    }
}
