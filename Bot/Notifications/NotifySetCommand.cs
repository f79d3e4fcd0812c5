using DiscordAH.Bot.Alerts;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary><c>/notify set</c>: by which ways, and how often, a kind is told.</summary>
internal sealed class NotifySetCommand(INoticeUseCases useCases, NoticeProfileView view) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "notify set",
        "Choose how you are told of something, and how often",
        [
            new CommandOption("kind", "Of what") { Required = true, Choices = NoticeWords.Kinds },
            new CommandOption("how", "By which way; as it is when left out") { Choices = NoticeWords.Ways },
            new CommandOption("rhythm", "At once or in digests; as it is when left out") { Choices = NoticeWords.Rhythms },
            new CommandOption("digest-hour", "Hour of your day for daily digests", OptionKind.Integer) { Minimum = 0, Maximum = 23 },
        ])
    {
        IsEphemeral = static _ => true,
        Examples = ["/notify set kind:Alerts how:Direct message and mail", "/notify set kind:Alerts rhythm:Once a day, together digest-hour:18"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (!NoticeWords.TryKind(call.Text("kind"), out var kind)) return Reply.Private("Choose from the list what it is about.");
        var stands = (await useCases.FindAsync(call.Caller.User, ct)).For(kind);
        if (call.Text("how") is null && call.Text("rhythm") is null && call.Integer("digest-hour") is null)
            return Reply.Private($"{NoticeWords.Of(kind)}: {NoticeWords.Of(stands)}. Give `how` or `rhythm` to change that.");
        if (call.Text("how") is { } how)
        {
            if (!NoticeWords.TryWay(how, out var direct, out var mail)) return Reply.Private("Choose from the list how you want to be told.");
            stands = stands with { Direct = direct, Mail = mail };
        }

        if (call.Text("rhythm") is { } often)
        {
            if (!NoticeWords.TryRhythm(often, out var rhythm)) return Reply.Private("Choose from the list how often you want to be told.");
            stands = stands with { Rhythm = rhythm };
        }

        var changed = await useCases.ChangeAsync(new ChangeNoticeProfile.Request(call.Caller.User, DigestHour: (int?)call.Integer("digest-hour"), Preferences: [stands]), ct);
        return changed.Succeeded ? view.Show(changed.Value, $"Noted. {NoticeWords.Of(kind)}: {NoticeWords.Of(changed.Value.For(kind))}.") : AlertRefusals.Of(changed.Error);
    }
}
