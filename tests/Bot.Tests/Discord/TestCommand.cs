using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Tests.Discord;

/// <summary>A command that does what the test says.</summary>
internal sealed class TestCommand(string path, Func<CommandCall, CancellationToken, Task<Reply>> run) : ICommand
{
    public TestCommand(string path, Reply reply)
        : this(path, (_, _) => Task.FromResult(reply))
    {
    }

    public CommandDefinition Definition { get; init; } = new(path, "A test", []);

    public Func<string, IReadOnlyList<CommandChoice>> Suggest { get; init; } = _ => [];

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => run(call, ct);

    public ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(CommandCall call, string option, string typed, CancellationToken ct) => new(Suggest(typed));
}
