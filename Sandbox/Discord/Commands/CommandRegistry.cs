using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>The commands that the bot registered, globally and per guild.</summary>
internal sealed class CommandRegistry(Snowflakes ids, WorldAge age)
{
    private const int CreatesPerDay = 200;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Command>> _scopes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TimeSpan Since, int Count)> _creates = new(StringComparer.Ordinal);

    public IReadOnlyList<Command> List(string? guildId)
    {
        lock (_gate)
            return [.. Scope(guildId)];
    }

    /// <summary>What a person can pick in a guild (or, with null, in a direct message): guild commands, then global ones.</summary>
    public IReadOnlyList<Command> Offered(string? guildId)
    {
        lock (_gate)
        {
            var own = guildId is null ? [] : Scope(guildId);
            return [.. own, .. Scope(null).Where(command => command.ShowsIn(guildId is null ? 1 : 0))];
        }
    }

    public Command Find(string? guildId, string id)
    {
        lock (_gate)
            return Scope(guildId).Find(command => command.Id == id) ?? throw DiscordRefusal.UnknownCommand();
    }

    /// <summary>Creates, or replaces the command of the same name and type.</summary>
    public (Command Command, bool IsNew) Upsert(string? guildId, JsonElement body)
    {
        var errors = new FormErrors();
        var definition = new CommandForm(errors).Read(body, "", guildId is null);
        errors.ThrowIfAny();
        lock (_gate)
        {
            var scope = Scope(guildId);
            var made = Make(guildId, definition, scope);
            var at = scope.FindIndex(command => command.Id == made.Id);
            if (at >= 0)
            {
                scope[at] = made;
                return (made, false);
            }

            CheckCount(scope, made.Type);
            CountCreate(guildId, 1);
            scope.Add(made);
            return (made, true);
        }
    }

    public IReadOnlyList<Command> Overwrite(string? guildId, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Array)
            throw FormErrors.One("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        var errors = new FormErrors();
        var definitions = new List<JsonObject>();
        var names = new HashSet<(int, string)>();
        foreach (var item in body.EnumerateArray())
        {
            var path = definitions.Count.ToString(CultureInfo.InvariantCulture);
            definitions.Add(new CommandForm(errors).Read(item, path, guildId is null));
            if (item.Text("name") is { } name && !names.Add((item.Int("type") ?? 1, name)))
                errors.Add(path, "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }

        errors.ThrowIfAny();
        lock (_gate)
        {
            var scope = Scope(guildId);
            var made = definitions.ConvertAll(definition => Make(guildId, definition, scope));
            if (made.Count(command => command.Type == 1) > 100 || made.Count(command => command.Type == 2) > 15 || made.Count(command => command.Type == 3) > 15)
                throw new DiscordRefusal(400, 30032, "Maximum number of application commands reached (100)");
            CountCreate(guildId, made.Count(command => !scope.Exists(known => known.Id == command.Id)));
            scope.Clear();
            scope.AddRange(made);
            return [.. made];
        }
    }

    public Command Patch(string? guildId, string id, JsonElement changes)
    {
        var before = Find(guildId, id);
        var merged = (JsonObject)JsonNode.Parse(before.Definition.GetRawText())!;
        foreach (var property in changes.EnumerateObject())
            merged[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        merged["type"] = before.Type;
        var errors = new FormErrors();
        var definition = new CommandForm(errors).Read(JsonSerializer.SerializeToElement(merged), "", guildId is null);
        errors.ThrowIfAny();
        lock (_gate)
        {
            var scope = Scope(guildId);
            var at = scope.FindIndex(command => command.Id == id);
            if (at < 0)
                throw DiscordRefusal.UnknownCommand();
            return scope[at] = before with
            {
                Name = definition["name"]!.GetValue<string>(), Version = ids.Next(), Definition = JsonSerializer.SerializeToElement(definition),
            };
        }
    }

    public void Delete(string? guildId, string id)
    {
        lock (_gate)
        {
            if (Scope(guildId).RemoveAll(command => command.Id == id) == 0)
                throw DiscordRefusal.UnknownCommand();
        }
    }

    private Command Make(string? guildId, JsonObject definition, List<Command> scope)
    {
        var type = definition["type"]!.GetValue<int>();
        var name = definition["name"]!.GetValue<string>();
        var element = JsonSerializer.SerializeToElement(definition);
        var known = scope.Find(command => command.Type == type && command.Name == name);
        if (known is not null && JsonElement.DeepEquals(known.Definition, element))
            return known;
        return new Command(known?.Id ?? ids.Next(), guildId, type, name, ids.Next(), element);
    }

    private static void CheckCount(List<Command> scope, int type)
    {
        var max = type == 1 ? 100 : 15;
        if (scope.Count(command => command.Type == type) >= max)
            throw new DiscordRefusal(400, 30032, $"Maximum number of application commands reached ({max.ToString(CultureInfo.InvariantCulture)})");
    }

    private void CountCreate(string? guildId, int created)
    {
        var key = guildId ?? "";
        var now = age.Now;
        var (since, count) = _creates.TryGetValue(key, out var known) && now - known.Since < TimeSpan.FromDays(1) ? known : (now, 0);
        if (count + created > CreatesPerDay)
            throw new DiscordRefusal(400, 30034, "Maximum number of daily application command creates has been reached (200)");
        _creates[key] = (since, count + created);
    }

    private List<Command> Scope(string? guildId)
    {
        if (!_scopes.TryGetValue(guildId ?? "", out var list))
            _scopes[guildId ?? ""] = list = [];
        return list;
    }
}
