using DiscordAH.Bot.Alerts.Channels;
using DiscordAH.Bot.Alerts.Drafts;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Alerts;

/// <summary>Makes alerts: preview first, then save. Command, buttons and form share it.</summary>
internal sealed class AlertDesk(
    IAlertUseCases useCases, IAlertActors actors, IAlertChannels channels, AlertDrafts drafts, IAlertCharts charts, AlertPreviewView view, AlertRefusals refusals, IRealmCatalog realms, AlertText text)
{
    private const int MostRealms = 25;

    /// <summary>Shows what the wished alert would have done; without a condition, what is worth watching for.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="wish">What for.</param>
    /// <param name="draft">The draft it stands in; null for a new one.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The answer, and whether it is a preview.</returns>
    public async Task<(Reply Reply, bool Found)> PreviewAsync(Caller caller, AlertWish wish, string? draft, CancellationToken ct)
    {
        var actor = await actors.OfAsync(caller, ct);
        if (await ChannelFaultAsync(actor, wish.ToTarget(), ct) is { } fault) return (AlertRefusals.Of(fault), false);
        if (wish.Realm.Length == 0) wish = wish with { Realm = await UsualRealmAsync(caller.User, ct) ?? "" };
        var id = await drafts.KeepAsync(caller.User, wish, draft, ct);
        if (wish.Realm.Length == 0) return (WhichRealm(id, caller.User), false);
        return wish.When.Length == 0 ? await SuggestAsync(caller, wish, id, ct) : await TestAsync(actor, wish, id, ct);
    }

    /// <summary>Makes the alert of a draft; the draft stays when that is refused.</summary>
    /// <returns>The answer, and whether it was made.</returns>
    public async Task<(Reply Reply, bool Made)> SaveAsync(Caller caller, AlertWish wish, string draft, CancellationToken ct)
    {
        var actor = await actors.OfAsync(caller, ct);
        if (!await drafts.TryTakeAsync(draft, caller.User, ct)) return (Reply.Private("This alert is being saved already. `/alert list` shows it."), false);
        var made = await useCases.CreateAsync(actor, new CreateAlert.Request(wish.ToRequest(), wish.ToTarget()), ct);
        if (made.Succeeded) return (view.Saved(made.Value), true);
        await drafts.KeepAsync(caller.User, wish, draft, ct);
        return (refusals.OfWish(made.Error, wish, draft), false);
    }

    /// <summary>Why somebody cannot have a channel told; null when they can.</summary>
    public async Task<Error?> ChannelFaultAsync(AlertActor actor, AlertTarget target, CancellationToken ct)
    {
        if (target is not { Way: AlertWay.Channel, Guild: { } guild, Channel: { } channel }) return null;
        if (!actor.IsOfficer) return new AlertErrors.OfficersOnly();
        return await channels.WhatIsMissingAsync(guild, channel, actor.User, ct) is { } missing ? new AlertErrors.ChannelUnusable(missing) : null;
    }

    /// <summary>The realm of the person's newest alert, else the only one there is.</summary>
    public async Task<string?> UsualRealmAsync(UserId user, CancellationToken ct)
    {
        var last = (await useCases.OfOwnerAsync(user, ct)).Select(alert => text.RealmOf(alert.RealmId)).OfType<Realm>().FirstOrDefault();
        if (last is not null) return RealmText.Key(last);
        return realms.All.SelectMany(one => one.Realms).Take(2).ToList() is [var only] ? RealmText.Key(only) : null;
    }

    private async Task<(Reply, bool)> TestAsync(AlertActor actor, AlertWish wish, string draft, CancellationToken ct)
    {
        var preview = await useCases.PreviewAsync(actor, wish.ToRequest(), ct);
        if (!preview.Succeeded) return (refusals.OfWish(preview.Error, wish, draft), false);
        var found = preview.Value;

        // From here on the draft names exactly what was shown.
        var exact = wish with
        {
            Item = found.Variant.ToString(),
            Realm = text.RealmOf(found.RealmId) is { } realm ? RealmText.Key(realm) : wish.Realm,
            When = ConditionText.Write(found.Rule.When),
        };
        await drafts.KeepAsync(actor.User, exact, draft, ct);
        return (view.Show(found, exact, draft, actor.User, await charts.DrawPreviewPngAsync(found, ChartStyle.Discord, ct)), true);
    }

    private async Task<(Reply, bool)> SuggestAsync(Caller caller, AlertWish wish, string draft, CancellationToken ct)
    {
        var found = await useCases.SuggestAsync(wish.Item, wish.Realm, ct);
        return found.Succeeded ? (view.Suggest(found.Value, draft, caller.User), true) : (refusals.OfWish(found.Error, wish, draft), false);
    }

    private Reply WhichRealm(string draft, UserId user)
    {
        var all = realms.All.SelectMany(one => one.Realms).Take(MostRealms + 1).ToList();
        if (all.Count is 0 or > MostRealms) return Reply.Private("Which realm? Run the command again with `realm:`; later alerts take the realm of your newest one.");
        var entries = all.Select(realm => new SelectEntry(DiscordText.Clip(RealmText.Name(realm), 100), RealmText.Key(realm))).Where(entry => entry.Value.Length <= 100);
        return new Reply
        {
            Text = "Which realm? Later alerts take the realm of your newest one when you leave it out.",
            Ephemeral = true,
            Rows = [[new Component.Select("Choose a realm", DraftPress.Action, new DraftPress(DraftPress.Realm, draft).ToString(), [.. entries]) { OnlyFor = user }]],
        };
    }
}
