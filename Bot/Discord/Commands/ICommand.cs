using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Discord.Commands;

/// <summary>A slash command: declared once, answered with a <see cref="Reply"/>, the same for every Discord adapter.</summary>
public interface ICommand
{
    CommandDefinition Definition { get; }

    Task<Reply> RunAsync(CommandCall call, CancellationToken ct);

    /// <summary>Suggestions for the option being typed; at most 25 are shown. Must answer from memory.</summary>
    ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(CommandCall call, string option, string typed, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<CommandChoice>>([]);
}
