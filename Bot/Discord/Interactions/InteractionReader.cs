using System.Globalization;
using System.Text.Json;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>Reads an interaction from Discord's JSON.</summary>
internal static class InteractionReader
{
    /// <returns>Null for kinds that are not answered.</returns>
    /// <exception cref="JsonException">The document is not an interaction.</exception>
    public static Interaction? Read(ReadOnlyMemory<byte> document, long arrived)
    {
        using var json = JsonDocument.Parse(document);
        try
        {
            return Read(json.RootElement, arrived);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new JsonException("The interaction lacks a part or has one of a wrong type.", e);
        }
    }

    private static Interaction? Read(JsonElement root, long arrived)
    {
        var kind = (InteractionKind)root.GetProperty("type"u8).GetInt32();
        if (!Enum.IsDefined(kind)) return null;
        var data = root.GetProperty("data"u8);
        var isCommand = kind is InteractionKind.Command or InteractionKind.Autocomplete;
        if (isCommand && data.TryGetProperty("type"u8, out var type) && type.GetInt32() != 1) return null;
        var (path, options, focused) = isCommand ? ReadCommand(data) : ("", null, null);
        var customId = isCommand ? "" : Text(data, "custom_id"u8) ?? "";
        return new()
        {
            Id = Text(root, "id"u8)!,
            ApplicationId = Text(root, "application_id"u8)!,
            Token = Text(root, "token"u8)!,
            Kind = kind,
            Caller = ReadCaller(root),
            Arrived = arrived,
            Path = path,
            Options = options ?? [],
            Focused = focused,
            CustomId = customId,
            Values = ReadValues(data),
            Fields = kind == InteractionKind.Form ? FormReader.Read(data) : new Dictionary<string, string>(),
            Message = root.TryGetProperty("message"u8, out var message) ? MessageReader.Read(message, customId) : null,
        };
    }

    private static Caller ReadCaller(JsonElement root)
    {
        var inGuild = root.TryGetProperty("member"u8, out var member);
        var user = inGuild ? member.GetProperty("user"u8) : root.GetProperty("user"u8);
        var name = (inGuild ? Text(member, "nick"u8) : null) ?? Text(user, "global_name"u8) ?? Text(user, "username"u8) ?? "somebody";
        return new(
            new UserId(Snowflake(Text(user, "id"u8))),
            name,
            Text(root, "guild_id"u8) is { } guild ? new GuildId(Snowflake(guild)) : null,
            new ChannelId(Text(root, "channel_id"u8) is { } channel ? Snowflake(channel) : 0),
            inGuild ? Bits(Text(member, "permissions"u8)) ?? 0 : 0,
            Bits(Text(root, "app_permissions"u8)) ?? DiscordPermissions.Wanted,
            Text(root, "locale"u8) ?? "en-US");
    }

    private static (string Path, Dictionary<string, string> Options, string? Focused) ReadCommand(JsonElement data)
    {
        var path = Text(data, "name"u8) ?? "";
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        string? focused = null;
        var level = data;
        while (level.TryGetProperty("options"u8, out var list) && list.ValueKind == JsonValueKind.Array)
        {
            JsonElement? inner = null;
            foreach (var option in list.EnumerateArray())
            {
                var name = Text(option, "name"u8) ?? "";
                if (option.GetProperty("type"u8).GetInt32() is 1 or 2)
                {
                    path += " " + name;
                    inner = option;
                    break;
                }

                if (option.TryGetProperty("focused"u8, out var isFocused) && isFocused.ValueKind == JsonValueKind.True) focused = name;
                if (option.TryGetProperty("value"u8, out var value)) options[name] = ValueText(value);
            }

            if (inner is null) break;
            level = inner.Value;
        }

        return (path, options, focused);
    }

    private static string[] ReadValues(JsonElement data) =>
        data.TryGetProperty("values"u8, out var values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Select(v => v.GetString() ?? "")]
            : [];

    private static string ValueText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => Number(value),
        _ => "",
    };

    /// <summary>Whole numbers without a point or exponent, however they were written.</summary>
    private static string Number(JsonElement value) =>
        value.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : value.GetDouble().ToString("R", CultureInfo.InvariantCulture);

    private static string? Text(JsonElement element, ReadOnlySpan<byte> name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long Snowflake(string? text) => long.Parse(text ?? "", NumberStyles.None, CultureInfo.InvariantCulture);

    private static ulong? Bits(string? text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : null;
}
