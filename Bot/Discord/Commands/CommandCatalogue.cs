namespace DiscordAH.Bot.Discord.Commands;

/// <summary>All commands by their words, checked against Discord's limits when the program starts.</summary>
internal sealed class CommandCatalogue
{
    private readonly Dictionary<string, ICommand> _byPath = new(StringComparer.Ordinal);

    public CommandCatalogue(IEnumerable<ICommand> commands)
    {
        foreach (var command in commands)
        {
            CommandRules.Check(command.Definition);
            if (!_byPath.TryAdd(command.Definition.Path, command)) throw new InvalidOperationException($"Two commands are called '/{command.Definition.Path}'.");
        }

        Roots = [.. CommandNode.Build(_byPath.Values.Select(c => c.Definition))];
        CommandRules.CheckRoots(Roots);
        Manifest = CommandManifest.Write(Roots);
    }

    /// <summary>The commands as a tree of words.</summary>
    public IReadOnlyList<CommandNode> Roots { get; }

    /// <summary>The registration document, one entry a command.</summary>
    public IReadOnlyList<string> Manifest { get; }

    public ICommand? Find(string path) => _byPath.GetValueOrDefault(path);
}
