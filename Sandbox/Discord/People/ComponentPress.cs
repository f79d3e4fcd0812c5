using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Checks that a component can be used as asked and writes the data of its interaction.</summary>
internal sealed class ComponentPress(DiscordWorld world)
{
    public (MessageSlot Source, JsonObject Data) Read(User user, RunComponent press, bool isSelect)
    {
        var slot = world.FindMessage(press.Message);
        if (slot?.Current is not { } message || !message.IsVisibleTo(user) || !Places.Sees(message.Channel, user))
            throw new RunRefusal($"{user.Name} sees no message {press.Message}.");
        var component = Find(message.Components, press.CustomId)
            ?? throw new RunRefusal($"The message has no component \"{press.CustomId}\"; it has: {Names(message.Components)}.");
        var type = component.Int("type")!.Value;
        if (isSelect == (type == 2))
            throw new RunRefusal(isSelect ? "That component is a button; use \"click\"." : "That component is a select menu; use \"select\".");
        if (component.Bool("disabled") == true)
            throw new RunRefusal($"The component \"{press.CustomId}\" is disabled.");
        var data = new JsonObject { ["component_type"] = type, ["id"] = component.Int("id"), ["custom_id"] = press.CustomId };
        if (isSelect)
            Choose(component, type, press, message.Channel, data);
        return (slot, data);
    }

    private void Choose(JsonElement component, int type, RunComponent press, Channel channel, JsonObject data)
    {
        var (min, max) = (component.Int("min_values") ?? 1, component.Int("max_values") ?? 1);
        if (press.Values.Count < min || press.Values.Count > max)
            throw new RunRefusal($"The menu takes {Count(min)} to {Count(max)} values.");
        var resolved = new JsonObject();
        var references = new References(world, channel, resolved);
        data["values"] = Wire.Strings(press.Values.Select(value => type switch
        {
            3 => Option(component, value),
            5 => references.User("user", value),
            6 => references.Role("role", value),
            7 => references.Mentionable("mentionable", value),
            _ => references.Channel("channel", value, component),
        }).ToList());
        if (type != 3)
            data["resolved"] = resolved;
    }

    private static string Option(JsonElement component, string value) =>
        component.Items("options").Any(option => option.Text("value") == value)
            ? value
            : throw new RunRefusal($"The menu has no value \"{value}\"; it has: {string.Join(", ", component.Items("options").Select(option => option.Text("value")))}.");

    private static string Count(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static IEnumerable<JsonElement> Walk(JsonElement components)
    {
        foreach (var component in components.EnumerateArray())
        {
            yield return component;
            if (component.Given("components", out var children))
            {
                foreach (var child in Walk(children))
                    yield return child;
            }

            foreach (var name in (string[])["accessory", "component"])
            {
                if (component.Given(name, out var single))
                    yield return single;
            }
        }
    }

    private static JsonElement? Find(JsonElement components, string customId)
    {
        foreach (var component in Walk(components))
        {
            if (component.Text("custom_id") == customId)
                return component;
        }

        return null;
    }

    private static string Names(JsonElement components)
    {
        var names = Walk(components).Select(component => component.Text("custom_id")).OfType<string>().ToList();
        return names.Count == 0 ? "none" : string.Join(", ", names);
    }
}
