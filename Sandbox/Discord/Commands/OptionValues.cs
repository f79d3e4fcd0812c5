using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Turns typed option values into what interactions carry, collecting the things they refer to.</summary>
internal sealed class OptionValues(DiscordWorld world, Channel channel, string? focused, IReadOnlyDictionary<string, UploadedFile> files, string baseUrl)
{
    public JsonObject Resolved { get; } = [];

    /// <summary>The option in which the caret stands; null for a real run.</summary>
    public string? Focused => focused;

    private References Named => new(world, channel, Resolved) { BaseUrl = baseUrl };

    public JsonObject Read(JsonElement option, string text)
    {
        var name = option.Text("name")!;
        var type = option.Int("type")!.Value;
        var json = new JsonObject { ["name"] = name, ["type"] = type };
        if (name == focused)
        {
            json["value"] = text; // Discord sends what was typed, even for numbers
            json["focused"] = true;
            return json;
        }

        json["value"] = type switch
        {
            OptionKind.String => Text(option, name, text),
            OptionKind.Integer => Integer(option, name, text),
            OptionKind.Number => Number(option, name, text),
            OptionKind.Boolean => Boolean(name, text),
            OptionKind.User => Named.User(name, text),
            OptionKind.Channel => Named.Channel(name, text, option),
            OptionKind.Role => Named.Role(name, text),
            OptionKind.Mentionable => Named.Mentionable(name, text),
            OptionKind.Attachment => Named.File(name, text, files),
            _ => throw new RunRefusal($"The option \"{name}\" has a type that cannot be typed."),
        };
        return json;
    }

    private static JsonNode Text(JsonElement option, string name, string text)
    {
        if (Choice(option, name, text) is { } choice)
            return choice;
        var (min, max) = (option.Int("min_length") ?? 0, option.Int("max_length") ?? 6000);
        if (text.Length == 0 || text.Length < min || text.Length > max)
            throw new RunRefusal(string.Create(CultureInfo.InvariantCulture, $"The option \"{name}\" takes {Math.Max(1, min)} to {max} characters."));
        return text;
    }

    private static JsonNode Integer(JsonElement option, string name, string text)
    {
        if (Choice(option, name, text) is { } choice)
            return choice;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || Math.Abs((double)value) > 9_007_199_254_740_991)
            throw new RunRefusal($"The option \"{name}\" takes a whole number, not \"{text}\".");
        CheckBounds(option, name, value);
        return value;
    }

    private static JsonNode Number(JsonElement option, string name, string text)
    {
        if (Choice(option, name, text) is { } choice)
            return choice;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            throw new RunRefusal($"The option \"{name}\" takes a number, not \"{text}\".");
        CheckBounds(option, name, value);
        return value;
    }

    private static JsonNode Boolean(string name, string text) => text.ToUpperInvariant() switch
    {
        "TRUE" => true,
        "FALSE" => false,
        _ => throw new RunRefusal($"The option \"{name}\" takes true or false, not \"{text}\"."),
    };

    private static JsonNode? Choice(JsonElement option, string name, string text)
    {
        var choices = option.Items("choices").ToList();
        if (choices.Count == 0)
            return null;
        foreach (var choice in choices)
        {
            choice.Given("value", out var value);
            if (JsonReading.Scalar(value) == text || string.Equals(choice.Text("name"), text, StringComparison.OrdinalIgnoreCase))
                return JsonValue.Create(value);
        }

        throw new RunRefusal($"The option \"{name}\" takes one of: {string.Join(", ", choices.Select(choice => choice.Text("name")))}.");
    }

    private static void CheckBounds(JsonElement option, string name, double value)
    {
        if (option.Given("min_value", out var min) && value < min.GetDouble())
            throw new RunRefusal($"The option \"{name}\" is at least {min.GetRawText()}.");
        if (option.Given("max_value", out var max) && value > max.GetDouble())
            throw new RunRefusal($"The option \"{name}\" is at most {max.GetRawText()}.");
    }
}
