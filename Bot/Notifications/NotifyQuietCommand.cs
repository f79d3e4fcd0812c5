using DiscordAH.Bot.Alerts;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary><c>/notify quiet</c>: hours in which only the panel's bell tells.</summary>
internal sealed class NotifyQuietCommand(INoticeUseCases useCases, NoticeProfileView view) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "notify quiet",
        "Hours of your day in which I stay silent; what comes then is told after",
        [
            new CommandOption("from", "Begin, like 22 or 22:30; leave both out for no quiet hours") { MaximumLength = 5 },
            new CommandOption("to", "End, like 7") { MaximumLength = 5 },
        ])
    {
        IsEphemeral = static _ => true,
        Examples = ["/notify quiet from:22 to:7"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (start, end) = (call.Text("from")?.Trim(), call.Text("to")?.Trim());
        var user = call.Caller.User;
        if (start is null && end is null) return Told(await useCases.ChangeAsync(new ChangeNoticeProfile.Request(user, NoQuiet: true), ct), "You have no quiet hours now.");
        if (start is null || end is null || !AlertWords.TryHours($"{start}-{end}", out var from, out var to))
            return Reply.Private("Give both hours, different ones, like `from:22 to:7` or `from:22:30 to:6:15`. Leave both out for no quiet hours.");
        var changed = await useCases.ChangeAsync(new ChangeNoticeProfile.Request(user, Quiet: new QuietHours(from, to)), ct);
        var zone = changed is { Succeeded: true, Value.Zone: null } ? " They count in UTC until you set your time zone with `/notify zone`." : "";
        return Told(changed, $"Quiet from {AlertWords.Of(from, to).Replace("-", " to ", StringComparison.Ordinal)}.{zone}");
    }

    private Reply Told(Domain.Common.Result<NoticeProfile> changed, string said) => changed.Succeeded ? view.Show(changed.Value, said) : AlertRefusals.Of(changed.Error);
}
