using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Checks embeds against every documented limit and turns them into what Discord sends back.</summary>
internal sealed class EmbedForm(FormErrors errors, Func<string, string?> attachmentUrl)
{
    public const int MaxTotal = 6000;
    private int _total;

    public JsonArray Read(JsonElement embeds)
    {
        var result = new JsonArray();
        if (embeds.ValueKind == JsonValueKind.Null)
            return result;
        if (embeds.ValueKind != JsonValueKind.Array)
        {
            errors.WrongType("embeds", "a list");
            return result;
        }

        if (embeds.GetArrayLength() > 10)
            errors.Add("embeds", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        var place = 0;
        foreach (var embed in embeds.EnumerateArray())
            result.Add((JsonNode)One(embed, string.Create(CultureInfo.InvariantCulture, $"embeds.{place++}")));
        if (_total > MaxTotal)
            errors.Add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        return result;
    }

    private JsonObject One(JsonElement embed, string path)
    {
        var json = new JsonObject { ["type"] = "rich" };
        if (embed.ValueKind != JsonValueKind.Object)
        {
            errors.WrongType(path, "an object");
            return json;
        }

        Text(embed, json, "title", path, 256);
        Text(embed, json, "description", path, 4096);
        Link(embed, json, "url", path);
        Color(embed, json, path);
        Timestamp(embed, json, path);
        Part(embed, json, "footer", "text", 2048, path);
        Part(embed, json, "author", "name", 256, path);
        Picture(embed, json, "image", path);
        Picture(embed, json, "thumbnail", path);
        Fields(embed, json, path);
        if (json.Count == 1 || (json.Count == 2 && json.ContainsKey("color")))
            errors.Required(path + ".description"); // an embed of nothing (or of a colour alone) is refused
        return json;
    }

    private string? Text(JsonElement from, JsonObject into, string name, string path, int max, bool required = false)
    {
        if (!from.Given(name, out var value))
        {
            if (required)
                errors.Required($"{path}.{name}");
            return null;
        }

        if (JsonReading.Scalar(value) is not { } raw)
        {
            errors.Add($"{path}.{name}", "STRING_TYPE_CONVERT", "Could not interpret value as string.");
            return null;
        }

        var text = raw.Trim();
        if (text.Length > max)
            errors.TooLong($"{path}.{name}", max);
        if (text.Length == 0 && required)
            errors.Required($"{path}.{name}");
        _total += text.Length;
        if (text.Length > 0)
            into[name] = text;
        return text;
    }

    private void Color(JsonElement embed, JsonObject json, string path)
    {
        if (!embed.Given("color", out var value))
            return;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var color))
            errors.Add(path + ".color", "NUMBER_TYPE_COERCE", "Value is not int.");
        else if (color is < 0 or > 0xFFFFFF)
            errors.Add(path + ".color", "NUMBER_TYPE_MAX", "int value should be less than or equal to 16777215.");
        else
            json["color"] = color;
    }

    private void Timestamp(JsonElement embed, JsonObject json, string path)
    {
        if (!embed.Given("timestamp", out var value))
            return;
        if (value.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            json["timestamp"] = Wire.Time(time);
        else
            errors.Add(path + ".timestamp", "DATE_TIME_TYPE_PARSE", "Could not parse value. Should be ISO8601.");
    }

    private void Part(JsonElement embed, JsonObject json, string name, string textName, int max, string path)
    {
        if (!embed.Given(name, out var part))
            return;
        var result = new JsonObject();
        Text(part, result, textName, $"{path}.{name}", max, required: true);
        Link(part, result, "icon_url", $"{path}.{name}");
        if (name == "author")
            Link(part, result, "url", $"{path}.{name}");
        json[name] = result;
    }

    private void Picture(JsonElement embed, JsonObject json, string name, string path)
    {
        if (!embed.Given(name, out var part))
            return;
        if (!part.Given("url", out _))
        {
            errors.Required($"{path}.{name}.url");
            return;
        }

        var result = new JsonObject();
        Link(part, result, "url", $"{path}.{name}");
        if (result["url"] is { } url)
            result["proxy_url"] = url.GetValue<string>();
        json[name] = result;
    }

    private void Link(JsonElement from, JsonObject into, string name, string path)
    {
        if (!from.Given(name, out var value))
            return;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        var mayBeFile = name == "icon_url" || path.EndsWith(".image", StringComparison.Ordinal) || path.EndsWith(".thumbnail", StringComparison.Ordinal);
        if (mayBeFile && text.StartsWith("attachment://", StringComparison.Ordinal))
            text = attachmentUrl(text["attachment://".Length..]) ?? "";
        if (text.Length > 2048)
            errors.TooLong($"{path}.{name}", 2048);
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
            errors.Add($"{path}.{name}", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        else if (uri.Scheme is not ("http" or "https"))
            errors.Add($"{path}.{name}", "URL_TYPE_INVALID_SCHEME", $"Scheme \"{uri.Scheme}\" is not supported. Scheme must be one of ('http', 'https').");
        else
            into[name] = text;
    }

    private void Fields(JsonElement embed, JsonObject json, string path)
    {
        if (!embed.Given("fields", out var fields) || fields.ValueKind != JsonValueKind.Array || fields.GetArrayLength() == 0)
            return;
        if (fields.GetArrayLength() > 25)
            errors.TooLong(path + ".fields", 25);
        var list = new JsonArray();
        var place = 0;
        foreach (var field in fields.EnumerateArray())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}.fields.{place++}");
            var result = new JsonObject();
            Text(field, result, "name", at, 256, required: true);
            Text(field, result, "value", at, 1024, required: true);
            result["inline"] = field.Bool("inline") ?? false;
            list.Add((JsonNode)result);
        }

        json["fields"] = list;
    }
}
