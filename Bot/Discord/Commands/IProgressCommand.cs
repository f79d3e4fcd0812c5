using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Discord.Commands;

/// <summary>A command that takes long and shows meanwhile how far it is.</summary>
public interface IProgressCommand : ICommand
{
    /// <summary>As <see cref="ICommand.RunAsync"/>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="show">Shows a message in place of "thinking…" until the answer comes; does nothing before Discord was told that the answer takes a moment.</param>
    /// <param name="ct">Cancels.</param>
    Task<Reply> RunAsync(CommandCall call, Func<Reply, CancellationToken, Task> show, CancellationToken ct);

    Task<Reply> ICommand.RunAsync(CommandCall call, CancellationToken ct) => RunAsync(call, static (_, _) => Task.CompletedTask, ct);
}
