using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Notifications;

/// <summary><c>/notify mail</c>: the mail address, typed into a form that nobody else sees, never into the chat.</summary>
internal sealed class NotifyMailCommand(INoticeUseCases useCases) : ICommand
{
    public CommandDefinition Definition { get; } = new("notify mail", "Set or remove the mail address I may write to", [])
    {
        IsEphemeral = static _ => true,
        Examples = ["/notify mail"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => MailComponent.State(await useCases.FindAsync(call.Caller.User, ct));
}
