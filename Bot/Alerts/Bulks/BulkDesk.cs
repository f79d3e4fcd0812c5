using DiscordAH.Bot.Alerts.Channels;
using DiscordAH.Bot.Alerts.Drafts;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Alerts;

/// <summary>Makes bulks of alerts: a dry run first, then save.</summary>
internal sealed class BulkDesk(IAlertUseCases useCases, IAlertActors actors, AlertDesk desk, AlertDrafts drafts, BulkView view)
{
    /// <summary>Says what would be made.</summary>
    public async Task<Reply> TryAsync(Caller caller, BulkWish wish, CancellationToken ct)
    {
        var actor = await actors.OfAsync(caller, ct);
        if (await desk.ChannelFaultAsync(actor, WishTarget.Of(wish.Channel, wish.Guild), ct) is { } fault) return AlertRefusals.Of(fault);
        if (wish.Realm.Length == 0) wish = wish with { Realm = await desk.UsualRealmAsync(caller.User, ct) ?? "" };
        if (wish.Realm.Length == 0) return Reply.Private("Which realm? Run the command again with `realm:`; later alerts take the realm of your newest one.");
        var tried = await useCases.CreateBulkAsync(actor, wish.ToRequest(dryRun: true), ct);
        return tried.Succeeded ? view.Show(tried.Value, wish, await drafts.KeepAsync(caller.User, wish, null, ct), caller.User) : AlertRefusals.Of(tried.Error);
    }

    /// <summary>Makes them; the draft stays when that is refused.</summary>
    /// <returns>The answer, and whether they were made.</returns>
    public async Task<(Reply Reply, bool Made)> SaveAsync(Caller caller, BulkWish wish, string draft, CancellationToken ct)
    {
        var actor = await actors.OfAsync(caller, ct);
        if (!await drafts.TryTakeAsync(draft, caller.User, ct)) return (Reply.Private("These alerts are being saved already. `/alert list` shows them."), false);
        var made = await useCases.CreateBulkAsync(actor, wish.ToRequest(dryRun: false), ct);
        if (made.Succeeded) return (BulkView.Saved(made.Value, wish), true);
        await drafts.KeepAsync(caller.User, wish, draft, ct);
        return (AlertRefusals.Of(made.Error), false);
    }
}
