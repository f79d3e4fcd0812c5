using System.Text.Json;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>Reads what is needed of the message a component sits on.</summary>
internal static class MessageReader
{
    public static InteractionMessage Read(JsonElement message, string customId)
    {
        var flags = message.TryGetProperty("flags"u8, out var f) && f.ValueKind == JsonValueKind.Number ? f.GetInt32() : 0;
        var command = message.TryGetProperty("interaction"u8, out var origin) && origin.ValueKind == JsonValueKind.Object
            && origin.TryGetProperty("name"u8, out var name) ? name.GetString() : null;
        var component = message.TryGetProperty("components"u8, out var components) ? Find(components, customId) : null;
        return new((flags & ReplyWriter.EphemeralFlag) != 0, command, component is { } found ? ReadOffered(found) : null);
    }

    private static JsonElement? Find(JsonElement components, string customId)
    {
        if (components.ValueKind != JsonValueKind.Array) return null;
        foreach (var component in components.EnumerateArray())
        {
            if (component.TryGetProperty("custom_id"u8, out var id) && id.GetString() == customId) return component;
            if (component.TryGetProperty("components"u8, out var children) && Find(children, customId) is { } found) return found;
        }

        return null;
    }

    private static HashSet<string>? ReadOffered(JsonElement component) =>
        component.TryGetProperty("options"u8, out var options) && options.ValueKind == JsonValueKind.Array
            ? [.. options.EnumerateArray().Select(o => o.GetProperty("value"u8).GetString() ?? "")]
            : null;
}
