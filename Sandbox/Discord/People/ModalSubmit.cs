using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Checks a filled-in form against the one that was opened and writes the data of its interaction.</summary>
internal sealed class ModalSubmit(DiscordWorld world, Channel channel)
{
    private readonly JsonObject _resolved = [];

    public JsonObject Read(OpenModal modal, RunModal given)
    {
        var inputs = ComponentPress.Walk(modal.Components).Where(item => item.Given("custom_id", out _)).ToList();
        var unknown = given.Fields.Keys.FirstOrDefault(name => !inputs.Exists(input => input.Text("custom_id") == name));
        if (unknown is not null)
            throw new RunRefusal($"The form has no field \"{unknown}\"; it has: {string.Join(", ", inputs.Select(input => input.Text("custom_id")))}.");
        var data = new JsonObject
        {
            ["custom_id"] = modal.CustomId,
            ["components"] = new JsonArray([.. modal.Components.EnumerateArray().Select(component => Row(component, given))]),
        };
        if (_resolved.Count > 0)
            data["resolved"] = _resolved;
        return data;
    }

    private JsonNode Row(JsonElement row, RunModal given)
    {
        var json = new JsonObject { ["type"] = row.Int("type"), ["id"] = row.Int("id") };
        if (row.Given("component", out var single))
            json["component"] = Field(single, given);
        else if (row.Given("components", out var children))
            json["components"] = new JsonArray([.. children.EnumerateArray().Select(child => Field(child, given))]);
        return json;
    }

    private JsonNode Field(JsonElement field, RunModal given)
    {
        var (type, name) = (field.Int("type")!.Value, field.Text("custom_id")!);
        var text = given.Fields.GetValueOrDefault(name) ?? field.Text("value") ?? "";
        if (text.Length == 0 && (field.Bool("required") ?? type != 23))
            throw new RunRefusal($"The form's field \"{name}\" must be filled in.");
        var json = new JsonObject { ["type"] = type, ["id"] = field.Int("id"), ["custom_id"] = name };
        switch (type)
        {
            case 4:
                CheckLength(field, name, text);
                json["value"] = text;
                break;
            case 21:
                json["value"] = text.Length == 0 ? null : text;
                break;
            case 23:
                json["value"] = text == "true";
                break;
            default:
                json["values"] = Wire.Strings(Values(field, type, name, text));
                break;
        }

        return json;
    }

    private List<string> Values(JsonElement field, int type, string name, string text)
    {
        var references = new References(world, channel, _resolved);
        var values = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return values.Select(value => type switch
        {
            5 => references.User(name, value),
            6 => references.Role(name, value),
            7 => references.Mentionable(name, value),
            8 => references.Channel(name, value, field),
            _ => field.Items("options").Any(option => option.Text("value") == value)
                ? value
                : throw new RunRefusal($"The form's field \"{name}\" has no value \"{value}\"."),
        }).ToList();
    }

    private static void CheckLength(JsonElement field, string name, string text)
    {
        var (min, max) = (field.Int("min_length") ?? 0, field.Int("max_length") ?? 4000);
        if (text.Length > 0 && (text.Length < min || text.Length > max))
            throw new RunRefusal(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The form's field \"{name}\" takes {min} to {max} characters."));
    }
}
