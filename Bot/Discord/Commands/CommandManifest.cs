using System.Globalization;
using System.Text;
using System.Text.Json;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Discord.Commands;

/// <summary>Writes commands as Discord registers them, in one fixed form, so that equal commands are equal texts.</summary>
internal static class CommandManifest
{
    private const int SubCommand = 1;
    private const int Group = 2;

    public static IReadOnlyList<string> Write(IReadOnlyList<CommandNode> roots) => [.. roots.Select(WriteRoot)];

    /// <summary>Words that only lead on have no description of their own.</summary>
    public static string Describe(CommandNode node) =>
        node.Command?.Description ?? DiscordText.Clip($"{node.Word}: {string.Join(", ", node.Children.Select(c => c.Word))}", 100);

    private static string WriteRoot(CommandNode root) => Encoding.UTF8.GetString(ReplyWriter.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("type"u8, 1);
        json.WriteString("name"u8, root.Word);
        json.WriteString("description"u8, Describe(root));
        if (root.Commands.First().MemberPermissions is { } bits) json.WriteString("default_member_permissions"u8, bits.ToString(CultureInfo.InvariantCulture));
        WriteOptions(json, root, 0);
        json.WriteEndObject();
    }).Span);

    private static void WriteOptions(Utf8JsonWriter json, CommandNode node, int depth)
    {
        json.WriteStartArray("options"u8);
        foreach (var child in node.Children)
        {
            json.WriteStartObject();
            json.WriteNumber("type"u8, child.Children.Count > 0 ? Group : SubCommand);
            json.WriteString("name"u8, child.Word);
            json.WriteString("description"u8, Describe(child));
            WriteOptions(json, child, depth + 1);
            json.WriteEndObject();
        }

        foreach (var option in node.Command?.Options ?? []) WriteOption(json, option);
        json.WriteEndArray();
    }

    private static void WriteOption(Utf8JsonWriter json, CommandOption option)
    {
        json.WriteStartObject();
        json.WriteNumber("type"u8, (int)option.Kind);
        json.WriteString("name"u8, option.Name);
        json.WriteString("description"u8, option.Description);
        if (option.Required) json.WriteBoolean("required"u8, true);
        if (option.Autocomplete) json.WriteBoolean("autocomplete"u8, true);
        if (option.Choices.Count > 0) WriteChoices(json, option);
        if (option.Minimum is { } minimum) json.WriteNumber("min_value"u8, minimum);
        if (option.Maximum is { } maximum) json.WriteNumber("max_value"u8, maximum);
        if (option.MaximumLength is { } length) json.WriteNumber("max_length"u8, length);
        if (option.ChannelTypes.Count > 0)
        {
            json.WriteStartArray("channel_types"u8);
            foreach (var type in option.ChannelTypes.Order()) json.WriteNumberValue(type);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteChoices(Utf8JsonWriter json, CommandOption option)
    {
        json.WriteStartArray("choices"u8);
        foreach (var choice in option.Choices)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, choice.Name);
            if (option.Kind == OptionKind.Text) json.WriteString("value"u8, choice.Value);
            else json.WriteNumber("value"u8, double.Parse(choice.Value, CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
