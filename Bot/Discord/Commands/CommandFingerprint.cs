using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DiscordAH.Bot.Discord.Commands;

/// <summary>
/// A hash over what a registration means: the same for our document and for what Discord gives back, which has more fields, other
/// defaults and another order.
/// </summary>
internal static class CommandFingerprint
{
    private static readonly string[] Fields =
        ["type", "name", "description", "default_member_permissions", "required", "autocomplete", "min_value", "max_value", "max_length", "min_length", "channel_types", "choices", "options"];

    public static string Of(IEnumerable<JsonElement> commands)
    {
        var texts = commands.Select(c => (Name: c.GetProperty("name"u8).GetString(), Text: Canonical(c))).OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => c.Text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))));
    }

    public static string Of(IEnumerable<string> manifest)
    {
        var documents = manifest.Select(m => JsonDocument.Parse(m)).ToList();
        try
        {
            return Of(documents.Select(d => d.RootElement));
        }
        finally
        {
            documents.ForEach(d => d.Dispose());
        }
    }

    private static string Canonical(JsonElement element)
    {
        var builder = new StringBuilder();
        Append(builder, element);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, JsonElement element)
    {
        builder.Append('{');
        foreach (var field in Fields)
        {
            if (!element.TryGetProperty(field, out var value) || IsDefault(field, value)) continue;
            builder.Append(field).Append('=');
            if (field == "options") AppendAll(builder, value);
            else if (field == "choices") AppendChoices(builder, value);
            else if (field == "channel_types") builder.AppendJoin(',', value.EnumerateArray().Select(type => type.GetInt32()).Order());
            else builder.Append(Scalar(value));
            builder.Append(';');
        }

        builder.Append('}');
    }

    private static void AppendAll(StringBuilder builder, JsonElement list)
    {
        foreach (var item in list.EnumerateArray()) Append(builder, item);
    }

    private static void AppendChoices(StringBuilder builder, JsonElement list)
    {
        foreach (var choice in list.EnumerateArray())
            builder.Append(Scalar(choice.GetProperty("name"u8))).Append('>').Append(Scalar(choice.GetProperty("value"u8))).Append('|');
    }

    /// <summary>Discord leaves out or spells out what is default, as it likes.</summary>
    private static bool IsDefault(string field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => true,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Number => field == "min_length" && value.GetDouble() == 0,
        _ => false,
    };

    private static string Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => JsonSerializer.Serialize(value.GetDouble()),
        JsonValueKind.String => JsonSerializer.Serialize(value.GetString()),
        _ => value.GetRawText(),
    };
}
