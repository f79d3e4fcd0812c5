using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Short ways to look into a request body; an absent field and null read alike unless asked.</summary>
internal static class JsonReading
{
    public static bool Has(this JsonElement json, string name, out JsonElement value)
    {
        value = default;
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out value);
    }

    public static bool Given(this JsonElement json, string name, out JsonElement value) =>
        json.Has(name, out value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    public static string? Text(this JsonElement json, string name) =>
        json.Given(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A string, or a number as written: ids come either way.</summary>
    public static string? TextOrNumber(this JsonElement json, string name) => json.Given(name, out var value) ? Scalar(value) : null;

    public static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    public static int? Int(this JsonElement json, string name) =>
        json.Given(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    public static bool? Bool(this JsonElement json, string name) =>
        json.Given(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) =>
        json.Given(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    public static bool TryParse(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out JsonElement? json)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            json = document.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            json = null; // the caller answers with its own error code
            return false;
        }
    }
}
