using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Tests.Discord;

/// <summary>A command that shows how far it is.</summary>
internal sealed class ProgressCommand(Func<Func<Reply, Task>, Task<Reply>> run) : IProgressCommand
{
    public CommandDefinition Definition { get; } = new("slow", "A test", []);

    public Task<Reply> RunAsync(CommandCall call, Func<Reply, CancellationToken, Task> show, CancellationToken ct) => run(reply => show(reply, ct));
}
