using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Alerts;

/// <summary><c>/alert list</c>: the person's alerts, each with its state, to open, change and delete.</summary>
internal sealed class AlertListCommand(AlertListDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new("alert list", "Your alerts: see, edit, pause, snooze or delete them", [])
    {
        IsEphemeral = static _ => true,
        Examples = ["/alert list"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => desk.ListAsync(call.Caller, 1, ListPress.Own, ct);
}
