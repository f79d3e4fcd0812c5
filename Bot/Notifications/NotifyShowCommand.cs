using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Notifications;

/// <summary><c>/notify show</c>: how the person is told.</summary>
internal sealed class NotifyShowCommand(INoticeUseCases useCases, NoticeProfileView view) : ICommand
{
    public CommandDefinition Definition { get; } = new("notify show", "How I tell you: ways, quiet hours, time zone", [])
    {
        IsEphemeral = static _ => true,
        Examples = ["/notify show"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => view.Show(await useCases.FindAsync(call.Caller.User, ct));
}
