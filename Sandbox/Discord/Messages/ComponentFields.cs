using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>The fields of each kind of component, without its children.</summary>
internal sealed class ComponentFields(FormErrors errors, Func<string, Attachment?> attachment)
{
    public void Read(int type, JsonElement item, JsonObject json, string path, HashSet<string> customIds)
    {
        if (type is (>= 3 and <= 8) or 19 or (>= 21 and <= 23))
            CustomId(item, json, path, customIds);
        switch (type)
        {
            case 2: Button(item, json, path, customIds); break;
            case 3: StringSelect(item, json, path); break;
            case 4: TextInput(item, json, path); break;
            case >= 5 and <= 8: Select(item, json, path); Copy(item, json, "channel_types", "default_values"); break;
            case 10: Text(item, json, "content", path, 1, 4000); break;
            case 11: Media(item, json, "media", path); Described(item, json, path); break;
            case 12: Gallery(item, json, path); break;
            case 13: File(item, json, path); break;
            case 14: (json["spacing"], json["divider"]) = (item.Int("spacing") ?? 1, item.Bool("divider") ?? true); break;
            case 17: (json["accent_color"], json["spoiler"]) = (item.Int("accent_color"), item.Bool("spoiler") ?? false); break;
            case 18: Text(item, json, "label", path, 1, 45); Optional(item, json, "description", path, 100); break;
            case 19 or 21 or 22 or 23: Copy(item, json, "options", "min_values", "max_values", "required", "default"); break;
        }
    }

    private void Button(JsonElement item, JsonObject json, string path, HashSet<string> customIds)
    {
        var style = item.Int("style") ?? 0;
        json["style"] = style;
        if (style is < 1 or > 6)
            errors.NotOneOf(path + ".style", "1, 2, 3, 4, 5, 6");
        Optional(item, json, "label", path, 80);
        Copy(item, json, "emoji", "disabled", "sku_id");
        if (style is >= 1 and <= 4)
            CustomId(item, json, path, customIds);
        else if (item.Given("custom_id", out _))
            errors.Add(path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
        if (style == 5)
            Text(item, json, "url", path, 1, 512);
        else if (item.Given("url", out _))
            errors.Add(path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
        if (style != 6 && !json.ContainsKey("label") && !json.ContainsKey("emoji"))
            errors.Add(path, "BUTTON_COMPONENT_INVALID_STYLE", "A button needs a label or an emoji");
    }

    private void StringSelect(JsonElement item, JsonObject json, string path)
    {
        Select(item, json, path);
        var options = new JsonArray();
        var values = new HashSet<string>(StringComparer.Ordinal);
        var place = 0;
        foreach (var option in item.Items("options"))
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}.options.{place++}");
            var result = new JsonObject();
            Text(option, result, "label", at, 1, 100);
            Text(option, result, "value", at, 1, 100);
            Optional(option, result, "description", at, 100);
            Copy(option, result, "emoji", "default");
            if (option.Text("value") is { } value && !values.Add(value))
                errors.Add(at + ".value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            options.Add((JsonNode)result);
        }

        if (options.Count is < 1 or > 25)
            errors.BadLength(path + ".options", 1, 25);
        json["options"] = options;
    }

    private void Select(JsonElement item, JsonObject json, string path)
    {
        Optional(item, json, "placeholder", path, 150);
        var (min, max) = (item.Int("min_values") ?? 1, item.Int("max_values") ?? 1);
        (json["min_values"], json["max_values"]) = (min, max);
        Range(min, 0, 25, path + ".min_values");
        Range(max, 1, 25, path + ".max_values");
        Copy(item, json, "disabled", "required");
    }

    private void TextInput(JsonElement item, JsonObject json, string path)
    {
        var style = item.Int("style") ?? 0;
        if (style is not (1 or 2))
            errors.NotOneOf(path + ".style", "1, 2");
        json["style"] = style;
        Range(item.Int("min_length") ?? 0, 0, 4000, path + ".min_length");
        Range(item.Int("max_length") ?? 4000, 1, 4000, path + ".max_length");
        Optional(item, json, "label", path, 45);
        Optional(item, json, "placeholder", path, 100);
        Optional(item, json, "value", path, 4000);
        Copy(item, json, "min_length", "max_length", "required");
    }

    private void Gallery(JsonElement item, JsonObject json, string path)
    {
        var items = new JsonArray();
        var place = 0;
        foreach (var entry in item.Items("items"))
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}.items.{place++}");
            var result = new JsonObject();
            Media(entry, result, "media", at);
            Described(entry, result, at);
            items.Add((JsonNode)result);
        }

        if (items.Count is < 1 or > 10)
            errors.BadLength(path + ".items", 1, 10);
        json["items"] = items;
    }

    private void File(JsonElement item, JsonObject json, string path)
    {
        var found = Media(item, json, "file", path);
        (json["name"], json["size"], json["spoiler"]) = (found?.Filename, found?.Size, item.Bool("spoiler") ?? false);
    }

    private Attachment? Media(JsonElement item, JsonObject json, string name, string path)
    {
        var url = item.Given(name, out var media) ? media.Text("url") : null;
        var file = url is not null && url.StartsWith("attachment://", StringComparison.Ordinal) ? attachment(url["attachment://".Length..]) : null;
        var address = file?.Url ?? url;
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            errors.Add($"{path}.{name}.url", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
            return null;
        }

        json[name] = new JsonObject
        {
            ["id"] = file?.Id ?? "0", ["url"] = address, ["proxy_url"] = address, ["width"] = file?.Width, ["height"] = file?.Height,
            ["content_type"] = file?.ContentType,
        };
        return file;
    }

    private void Described(JsonElement item, JsonObject json, string path)
    {
        Optional(item, json, "description", path, 1024);
        json.TryAdd("description", null);
        json["spoiler"] = item.Bool("spoiler") ?? false;
    }

    private void CustomId(JsonElement item, JsonObject json, string path, HashSet<string> customIds)
    {
        Text(item, json, "custom_id", path, 1, 100);
        if (item.Text("custom_id") is { } id && !customIds.Add(id))
            errors.Add(path + ".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }

    private void Text(JsonElement item, JsonObject json, string name, string path, int min, int max)
    {
        var text = item.Text(name);
        if (text is null)
            errors.Required($"{path}.{name}");
        else if (text.Length < min || text.Length > max)
            errors.BadLength($"{path}.{name}", min, max);
        json[name] = text;
    }

    private void Optional(JsonElement item, JsonObject json, string name, string path, int max)
    {
        if (item.Text(name) is not { Length: > 0 } text)
            return;
        if (text.Length > max)
            errors.TooLong($"{path}.{name}", max);
        json[name] = text;
    }

    private void Range(int value, int min, int max, string path)
    {
        if (value < min || value > max)
            errors.Add(path, "NUMBER_TYPE_RANGE", string.Create(CultureInfo.InvariantCulture, $"int value should be between {min} and {max}."));
    }

    private static void Copy(JsonElement item, JsonObject json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (item.Given(name, out var value))
                json[name] = WithoutNulls(value);
        }
    }

    private static JsonNode? WithoutNulls(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return new JsonArray([.. value.EnumerateArray().Select(WithoutNulls)]);
        if (value.ValueKind != JsonValueKind.Object)
            return JsonValue.Create(value);
        var json = new JsonObject();
        foreach (var property in value.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
            json[property.Name] = WithoutNulls(property.Value);
        return json;
    }
}
