using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Checks option lists: nesting, order, names, choices and bounds.</summary>
internal sealed class CommandOptionForm(FormErrors errors, CommandForm form)
{
    private const long MaxInteger = 9_007_199_254_740_991;

    public JsonArray List(JsonElement options, string path, CommandLevel level)
    {
        var result = new JsonArray();
        if (options.ValueKind != JsonValueKind.Array)
        {
            errors.WrongType(path, "a list");
            return result;
        }

        if (options.GetArrayLength() > 25)
            errors.TooLong(path, 25);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var optionalSeen = false;
        var place = 0;
        foreach (var option in options.EnumerateArray())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}.{place++}");
            result.Add((JsonNode)One(option, at, level));
            if (option.Text("name") is { } name && !names.Add(name))
                errors.Add(at + ".name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            var required = option.Bool("required") ?? false;
            if (required && optionalSeen)
                errors.Add(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            optionalSeen |= !required;
        }

        CheckMixture(result, path);
        return result;
    }

    private JsonObject One(JsonElement option, string path, CommandLevel level)
    {
        var type = option.Int("type") ?? 0;
        var json = new JsonObject { ["type"] = type };
        form.Name(option, json, path, mustBeSlash: true);
        form.Description(option, json, path, required: true);
        if (type is < 1 or > 11)
            errors.NotOneOf(path + ".type", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11");
        else if (type <= OptionKind.Group)
            Nested(option, json, path, type, level);
        else
            Leaf(option, json, path, type);
        return json;
    }

    private void Nested(JsonElement option, JsonObject json, string path, int type, CommandLevel level)
    {
        var fits = type == OptionKind.Group ? level == CommandLevel.Command : level is CommandLevel.Command or CommandLevel.Group;
        if (!fits)
            errors.Add(path + ".type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands and sub-command groups are nested too deeply");
        option.Given("options", out var options);
        if (type == OptionKind.Group && (options.ValueKind != JsonValueKind.Array || options.GetArrayLength() == 0))
            errors.Required(path + ".options");
        if (options.ValueKind == JsonValueKind.Array)
            json["options"] = List(options, path + ".options", type == OptionKind.Group ? CommandLevel.Group : CommandLevel.Subcommand);
    }

    private void Leaf(JsonElement option, JsonObject json, string path, int type)
    {
        if (option.Bool("required") is { } required)
            json["required"] = required;
        var choices = option.Given("choices", out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0;
        if (choices)
            json["choices"] = Choices(list, path + ".choices", type);
        if (option.Bool("autocomplete") is { } autocomplete)
        {
            json["autocomplete"] = autocomplete;
            if (autocomplete && choices)
                errors.Add(path, "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES_EXCLUSIVE", "Autocomplete and choices are mutually exclusive");
        }

        if ((choices || option.Bool("autocomplete") == true) && type is not (OptionKind.String or OptionKind.Integer or OptionKind.Number))
            errors.Add(path, "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "Only string, integer and number options take choices or autocomplete");
        Bounds(option, json, path, type);
        if (option.Given("channel_types", out var types))
            json["channel_types"] = JsonNode.Parse(types.GetRawText());
    }

    private void Bounds(JsonElement option, JsonObject json, string path, int type)
    {
        foreach (var name in (string[])["min_value", "max_value"])
        {
            if (!option.Given(name, out var value))
                continue;
            if (type is not (OptionKind.Integer or OptionKind.Number) || value.ValueKind != JsonValueKind.Number)
                errors.WrongType($"{path}.{name}", "a number on an integer or number option");
            else if (type == OptionKind.Integer && (!value.TryGetInt64(out var whole) || Math.Abs(whole) > MaxInteger))
                errors.Add($"{path}.{name}", "NUMBER_TYPE_RANGE", "int value should be between -9007199254740991 and 9007199254740991.");
            else
                json[name] = JsonValue.Create(value);
        }

        Length(option, json, path, "min_length", 0, type);
        Length(option, json, path, "max_length", 1, type);
    }

    private void Length(JsonElement option, JsonObject json, string path, string name, int min, int type)
    {
        if (option.Int(name) is not { } length)
            return;
        if (length < min || length > 6000 || type != OptionKind.String)
            errors.Add($"{path}.{name}", "NUMBER_TYPE_RANGE", $"int value should be between {min.ToString(CultureInfo.InvariantCulture)} and 6000.");
        json[name] = length;
    }

    private JsonArray Choices(JsonElement list, string path, int type)
    {
        var result = new JsonArray();
        if (list.GetArrayLength() > 25)
            errors.TooLong(path, 25);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var place = 0;
        foreach (var choice in list.EnumerateArray())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}.{place++}");
            result.Add((JsonNode)Choice(choice, at, type));
            if (choice.Text("name") is { } name && !names.Add(name))
                errors.Add(at + ".name", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Option choice name already exists");
        }

        return result;
    }

    /// <summary>Also the rule for choices that autocomplete answers with.</summary>
    public JsonObject Choice(JsonElement choice, string path, int type)
    {
        var name = choice.Text("name");
        var json = new JsonObject { ["name"] = name };
        if (string.IsNullOrEmpty(name))
            errors.Required(path + ".name");
        else if (name.Length > 100)
            errors.BadLength(path + ".name", 1, 100);
        form.Localizations(choice, json, "name_localizations", path, 100, false);
        if (!choice.Given("value", out var value))
            errors.Required(path + ".value");
        else if (type == OptionKind.String ? value.ValueKind != JsonValueKind.String : value.ValueKind != JsonValueKind.Number)
            errors.WrongType(path + ".value", type == OptionKind.String ? "a string" : "a number");
        else if (value.ValueKind == JsonValueKind.String && value.GetString()!.Length is < 1 or > 100)
            errors.BadLength(path + ".value", 1, 100);
        else
            json["value"] = JsonValue.Create(value);
        return json;
    }

    private void CheckMixture(JsonArray options, string path)
    {
        var nested = options.Count(option => option!["type"]!.GetValue<int>() <= OptionKind.Group);
        if (nested > 0 && nested < options.Count)
            errors.Add(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
    }
}
