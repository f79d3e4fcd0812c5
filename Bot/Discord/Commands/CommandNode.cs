namespace DiscordAH.Bot.Discord.Commands;

/// <summary>A word of a command: a command, a group or a sub-command.</summary>
/// <param name="Word">The word.</param>
/// <param name="Command">What it does; null for words that only lead on.</param>
/// <param name="Children">The words that may follow.</param>
internal sealed record CommandNode(string Word, CommandDefinition? Command, IReadOnlyList<CommandNode> Children)
{
    /// <summary>Every command at or below this word.</summary>
    public IEnumerable<CommandDefinition> Commands =>
        Command is null ? Children.SelectMany(c => c.Commands) : Children.SelectMany(c => c.Commands).Prepend(Command);

    public static IEnumerable<CommandNode> Build(IEnumerable<CommandDefinition> definitions) =>
        Build(definitions.Select(d => (Words: d.Path.Split(' '), Definition: d)).ToList(), 0);

    private static IEnumerable<CommandNode> Build(IReadOnlyList<(string[] Words, CommandDefinition Definition)> entries, int depth) =>
        entries.GroupBy(e => e.Words[depth], StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new CommandNode(
                g.Key,
                g.FirstOrDefault(e => e.Words.Length == depth + 1).Definition,
                [.. Build(g.Where(e => e.Words.Length > depth + 1).ToList(), depth + 1)]));
}
