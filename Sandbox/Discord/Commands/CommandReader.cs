using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Matches a typed line with the registered commands, as the client's message box does.</summary>
internal sealed class CommandReader(DiscordWorld world, CommandRegistry registry)
{
    /// <param name="text">The typed line.</param>
    /// <param name="user">Who typed it.</param>
    /// <param name="channel">Where.</param>
    /// <param name="focused">For autocomplete, the option the caret stands in; null for a real run.</param>
    /// <param name="files">Files that attachment options name.</param>
    /// <param name="baseUrl">Where those files can be downloaded.</param>
    public CommandCall Read(string text, User user, Channel channel, string? focused, IReadOnlyDictionary<string, UploadedFile> files, string baseUrl)
    {
        var line = CommandText.Parse(text);
        var command = Pick(line.Name, 1, user, channel);
        var values = new OptionValues(world, channel, focused, files, baseUrl);
        var options = Descend(command, line, values, focused is not null);
        return new CommandCall(command, options, values.Resolved);
    }

    public Command Pick(string name, int type, User user, Channel channel)
    {
        var offered = registry.Offered(channel.Guild?.Id).Where(command => command.Type == type).ToList();
        var command = offered.Find(command => command.Name == name);
        if (command is null)
        {
            var names = string.Join(", ", offered.Select(known => (type == 1 ? "/" : "") + known.Name).Order(StringComparer.Ordinal));
            throw new RunRefusal($"There is no command {(type == 1 ? "/" : "")}{name} here; the bot offers: {(names.Length > 0 ? names : "none")}.");
        }

        if (!MayUse(command, user, channel, out var missing))
            throw new RunRefusal($"{user.Name} may not use /{name} here: it needs {missing}.");
        return command;
    }

    public static bool MayUse(Command command, User user, Channel channel, out string missing)
    {
        missing = "";
        if (channel.IsDirect)
            return true;
        var held = PermissionCalculator.InChannel(channel, user);
        if ((held & Permission.UseApplicationCommands) == 0)
        {
            missing = "Use Application Commands";
            return false;
        }

        if (command.DefaultMemberPermissions is not { } needed || (held & Permission.Administrator) != 0)
            return true;
        missing = Permission.Words(needed);
        return needed != 0 && (held & needed) == needed;
    }

    private static JsonArray Descend(Command command, CommandText line, OptionValues values, bool partial)
    {
        var definition = command.Definition;
        var path = "/" + command.Name;
        var result = new JsonArray();
        var into = result;
        var words = new Queue<string>(line.Words);
        while (definition.Items("options").Any(option => option.Int("type") <= OptionKind.Group))
        {
            var names = string.Join(", ", definition.Items("options").Select(option => option.Text("name")));
            if (!words.TryDequeue(out var word))
                throw new RunRefusal($"{path} needs one of these words next: {names}.");
            var next = definition.Items("options").FirstOrDefault(option => option.Text("name") == word);
            if (next.ValueKind == JsonValueKind.Undefined)
                throw new RunRefusal($"{path} knows no \"{word}\"; use one of: {names}.");
            var inner = new JsonArray();
            into.Add((JsonNode)new JsonObject { ["name"] = word, ["type"] = next.Int("type"), ["options"] = inner });
            (definition, into, path) = (next, inner, $"{path} {word}");
        }

        if (words.TryDequeue(out var extra))
            throw new RunRefusal($"{path} takes no word \"{extra}\"; options are written name:value, values with spaces in double quotes.");
        Fill(definition, line.Options, into, path, values, partial);
        return result;
    }

    private static void Fill(
        JsonElement definition, IReadOnlyList<KeyValuePair<string, string>> given, JsonArray into, string path, OptionValues values, bool partial)
    {
        var known = definition.Items("options").ToList();
        var names = known.Count == 0 ? "none" : string.Join(", ", known.Select(option => option.Text("name")));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in given)
        {
            var option = known.Find(option => option.Text("name") == name);
            if (option.ValueKind == JsonValueKind.Undefined)
                throw new RunRefusal($"{path} has no option \"{name}\"; its options: {names}.");
            if (!seen.Add(name))
                throw new RunRefusal($"The option \"{name}\" is given twice.");
            into.Add((JsonNode)values.Read(option, value));
        }

        if (partial)
        {
            Focus(known, seen, into, path, values);
            return;
        }

        if (known.Find(option => option.Bool("required") == true && !seen.Contains(option.Text("name")!)) is { ValueKind: JsonValueKind.Object } missing)
            throw new RunRefusal($"{path} needs the option \"{missing.Text("name")}\" ({missing.Text("description")}).");
    }

    /// <summary>The caret may stand in an option of which nothing is typed yet.</summary>
    private static void Focus(List<JsonElement> known, HashSet<string> seen, JsonArray into, string path, OptionValues values)
    {
        var option = known.Find(candidate => candidate.Text("name") == values.Focused);
        if (option.ValueKind == JsonValueKind.Undefined)
            throw new RunRefusal($"{path} has no option \"{values.Focused}\".");
        if (option.Bool("autocomplete") != true)
            throw new RunRefusal($"The option \"{values.Focused}\" of {path} offers no autocomplete.");
        if (!seen.Contains(values.Focused!))
            into.Add((JsonNode)values.Read(option, ""));
    }
}
