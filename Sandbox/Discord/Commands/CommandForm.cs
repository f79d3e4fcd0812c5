using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Checks one command definition and keeps only the fields that Discord knows.</summary>
internal sealed partial class CommandForm(FormErrors errors)
{
    public const int MaxCharacters = 8000;
    private static readonly string[] Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE",
        "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    public JsonObject Read(JsonElement body, string path, bool isGlobal)
    {
        var json = new JsonObject();
        var type = body.Int("type") ?? 1;
        json["type"] = type;
        if (type is < 1 or > 4)
            errors.NotOneOf(At(path, "type"), "1, 2, 3, 4");
        Name(body, json, path, mustBeSlash: type == 1);
        Description(body, json, path, type == 1);
        Extras(body, json, path, isGlobal);
        if (body.Given("options", out var options))
        {
            if (type != 1 && options.GetArrayLength() > 0)
                errors.Add(At(path, "options"), "APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED", "Context menu commands cannot have options");
            json["options"] = new CommandOptionForm(errors, this).List(options, At(path, "options"), CommandLevel.Command);
        }

        if (Weight(json) > MaxCharacters)
            errors.Add(path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        return json;
    }

    public void Name(JsonElement body, JsonObject json, string path, bool mustBeSlash)
    {
        var name = body.Text("name");
        json["name"] = name;
        if (string.IsNullOrEmpty(name))
            errors.Required(At(path, "name"));
        else if (name.Length > 32)
            errors.BadLength(At(path, "name"), 1, 32);
        else if (mustBeSlash && !IsSlashName(name))
            errors.Add(At(path, "name"), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        Localizations(body, json, "name_localizations", path, 32, mustBeSlash);
    }

    public void Description(JsonElement body, JsonObject json, string path, bool required)
    {
        var text = body.Text("description") ?? "";
        json["description"] = text;
        if (required && text.Length == 0)
            errors.Required(At(path, "description"));
        else if (!required && text.Length > 0)
            errors.Add(At(path, "description"), "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED", "Context menu commands cannot have description");
        else if (text.Length > 100)
            errors.BadLength(At(path, "description"), 1, 100);
        Localizations(body, json, "description_localizations", path, 100, false);
    }

    public void Localizations(JsonElement body, JsonObject json, string name, string path, int max, bool mustBeSlash)
    {
        if (!body.Given(name, out var map) || map.ValueKind != JsonValueKind.Object)
            return;
        var result = new JsonObject();
        foreach (var entry in map.EnumerateObject().Where(entry => entry.Value.ValueKind == JsonValueKind.String))
        {
            var text = entry.Value.GetString()!;
            var at = $"{At(path, name)}.{entry.Name}";
            if (!Locales.Contains(entry.Name))
                errors.NotOneOf(At(path, name), string.Join(", ", Locales.Select(locale => $"'{locale}'")));
            if (text.Length < 1 || text.Length > max)
                errors.BadLength(at, 1, max);
            else if (mustBeSlash && !IsSlashName(text))
                errors.Add(at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
            result[entry.Name] = text;
        }

        json[name] = result;
    }

    public static bool IsSlashName(string name) =>
        SlashName().IsMatch(name) && name.EnumerateRunes().All(rune => Rune.ToLowerInvariant(rune) == rune);

    public static string At(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private void Extras(JsonElement body, JsonObject json, string path, bool isGlobal)
    {
        if (body.Has("default_member_permissions", out var permissions))
        {
            var bits = JsonReading.Scalar(permissions);
            if (bits is not null && !ulong.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                errors.Add(At(path, "default_member_permissions"), "PERMISSIONS_TYPE_INVALID", "Invalid permissions");
            json["default_member_permissions"] = bits;
        }

        json["nsfw"] = body.Bool("nsfw") ?? false;
        if (!isGlobal)
            return;
        if (body.Bool("dm_permission") is { } direct)
            json["dm_permission"] = direct;
        json["contexts"] = Numbers(body, "contexts", path, 2);
        json["integration_types"] = Numbers(body, "integration_types", path, 1) ?? [0];
    }

    private JsonArray? Numbers(JsonElement body, string name, string path, int max)
    {
        if (!body.Given(name, out var list) || list.ValueKind != JsonValueKind.Array)
            return null;
        var numbers = new JsonArray();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetInt32(out var number) || number < 0 || number > max)
                errors.NotOneOf(At(path, name), string.Join(", ", Enumerable.Range(0, max + 1)));
            else
                numbers.Add((JsonNode)number);
        }

        return numbers;
    }

    /// <summary>Characters of names, descriptions and values; of each field the longest localisation counts.</summary>
    private static int Weight(JsonNode? node) => node switch
    {
        JsonArray list => list.Sum(Weight),
        JsonObject json => Longest(json, "name") + Longest(json, "description")
            + (json["value"] is JsonValue value ? value.ToString().Length : 0) + Weight(json["options"]) + Weight(json["choices"]),
        _ => 0,
    };

    private static int Longest(JsonObject json, string name)
    {
        var longest = json[name]?.ToString().Length ?? 0;
        return json[name + "_localizations"] is JsonObject map
            ? map.Select(entry => entry.Value?.ToString().Length ?? 0).Append(longest).Max()
            : longest;
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\u0E00-\u0E7F]{1,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex SlashName();
}
