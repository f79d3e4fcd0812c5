using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Checks components of messages and modals, numbers them, and fills in the defaults Discord answers with.</summary>
internal sealed class ComponentForm(FormErrors errors, Func<string, Attachment?> attachment)
{
    private static readonly int[] Legacy = [1];
    private static readonly int[] TopV2 = [1, 9, 10, 12, 13, 14, 17];
    private static readonly int[] InContainer = [1, 9, 10, 12, 13, 14];
    private static readonly int[] InModal = [1, 10, 18];
    private readonly HashSet<string> _customIds = new(StringComparer.Ordinal);
    private readonly HashSet<int> _ids = [];
    private readonly ComponentFields _fields = new(errors, attachment);
    private int _count;
    private int _textLength;

    public JsonArray Message(JsonElement components, bool isV2)
    {
        var list = Children(components, "components", isV2 ? TopV2 : Legacy, 0, isV2 ? 40 : 5);
        if (isV2 && _count > 40)
            errors.Add("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "The maximum of 40 components was exceeded.");
        if (isV2 && _textLength > 4000)
            errors.Add("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "The displayable text exceeds the maximum size of 4000.");
        return Numbered(list);
    }

    public JsonArray Modal(JsonElement components) => Numbered(Children(components, "components", InModal, 1, 5));

    private JsonArray Children(JsonElement list, string path, int[] allowed, int min, int max)
    {
        var result = new JsonArray();
        if (list.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined && min == 0)
            return result;
        if (list.ValueKind != JsonValueKind.Array)
        {
            errors.Required(path);
            return result;
        }

        var length = list.GetArrayLength();
        if (length < min || length > max)
            errors.BadLength(path, min, max);
        var place = 0;
        foreach (var item in list.EnumerateArray())
            result.Add((JsonNode)One(item, string.Create(CultureInfo.InvariantCulture, $"{path}.{place++}"), allowed));
        return result;
    }

    private JsonObject One(JsonElement item, string path, int[] allowed)
    {
        _count++;
        var type = item.Int("type") ?? 0;
        var json = new JsonObject { ["type"] = type, ["id"] = OwnId(item, path) };
        if (!allowed.Contains(type))
        {
            errors.NotOneOf(path + ".type", string.Join(", ", allowed));
            return json;
        }

        _fields.Read(type, item, json, path, _customIds);
        _textLength += type == 10 ? (item.Text("content") ?? "").Length : 0;
        Nested(type, item, json, path);
        return json;
    }

    private void Nested(int type, JsonElement item, JsonObject json, string path)
    {
        item.Has("components", out var children);
        switch (type)
        {
            case 1:
                Row(children, json, path);
                break;
            case 9:
                json["components"] = Children(children, path + ".components", [10], 1, 3);
                json["accessory"] = Single(item, "accessory", path, [2, 11]);
                break;
            case 17:
                json["components"] = Children(children, path + ".components", InContainer, 1, 40);
                break;
            case 18:
                json["component"] = Single(item, "component", path, [3, 4, 5, 6, 7, 8, 19, 21, 22, 23]);
                break;
        }
    }

    private void Row(JsonElement children, JsonObject json, string path)
    {
        var list = Children(children, path + ".components", [2, 3, 4, 5, 6, 7, 8], 1, 5);
        json["components"] = list;
        if (list.Count > 1 && list.Any(child => child!["type"]!.GetValue<int>() != 2))
            errors.Add(path + ".components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
    }

    private JsonObject? Single(JsonElement item, string name, string path, int[] allowed)
    {
        if (item.Given(name, out var child))
            return One(child, $"{path}.{name}", allowed);
        errors.Required($"{path}.{name}");
        return null;
    }

    private int OwnId(JsonElement item, string path)
    {
        var id = item.Int("id") ?? 0;
        if (id != 0 && !_ids.Add(id))
            errors.Add(path + ".id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        return id;
    }

    private JsonArray Numbered(JsonArray list)
    {
        var next = 1;
        Number(list, ref next);
        return list;
    }

    private void Number(JsonNode? node, ref int next)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Number(item, ref next);
        }
        else if (node is JsonObject json && json.ContainsKey("type"))
        {
            if (json["id"]?.GetValue<int>() == 0)
            {
                while (!_ids.Add(next))
                    next++;
                json["id"] = next;
            }

            Number(json["components"], ref next);
            Number(json["component"], ref next);
            Number(json["accessory"], ref next);
        }
    }
}
