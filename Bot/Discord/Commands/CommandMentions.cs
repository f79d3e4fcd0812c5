using System.Collections.Frozen;

namespace DiscordAH.Bot.Discord.Commands;

/// <summary>Knows the ids of the registered commands.</summary>
internal sealed class CommandMentions : ICommandMentions
{
    private FrozenDictionary<string, string> _ids = FrozenDictionary<string, string>.Empty;

    public string Mention(string path)
    {
        var space = path.IndexOf(' ', StringComparison.Ordinal);
        var root = space < 0 ? path : path[..space];
        return _ids.TryGetValue(root, out var id) ? $"</{path}:{id}>" : $"`/{path}`";
    }

    public void Learn(IEnumerable<(string Name, string Id)> commands) =>
        _ids = commands.ToFrozenDictionary(c => c.Name, c => c.Id, StringComparer.Ordinal);
}
