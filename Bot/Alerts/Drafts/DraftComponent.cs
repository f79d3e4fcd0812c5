using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Alerts.Drafts;

/// <summary>Buttons, lists and the form of an alert that is not saved yet.</summary>
internal sealed class DraftComponent(AlertDrafts drafts, AlertDesk desk, BulkDesk bulks, RuleForm form, IRealmCatalog realms) : IComponent
{
    private const string Gone = "This preview is over: it was saved, cancelled, or is older than a day. Run `/alert create` again; `/alert list` shows what you have.";

    public string Action => DraftPress.Action;

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        if (!DraftPress.TryParse(call.State, out var press)) return Say("This button is from an older version of me. Run `/alert create` again.");
        if (press.Verb == DraftPress.SaveBulk) return await SaveBulkAsync(call, press, ct);
        if (press.Verb == DraftPress.Drop)
        {
            await drafts.TryTakeAsync(press.Draft, call.Caller.User, ct);
            return new ComponentAnswer.Update(Reply.Private("Cancelled; nothing was saved."));
        }

        if (await drafts.FindAsync<AlertWish>(press.Draft, call.Caller.User, ct) is not { } wish) return Say(Gone);
        return press.Verb switch
        {
            DraftPress.Save => Answer(await desk.SaveAsync(call.Caller, wish, press.Draft, ct)),
            DraftPress.Form => await FormAsync(call, wish, press.Draft, ct),
            DraftPress.Pick => await PickAsync(call, wish, press, ct),
            DraftPress.Realm when call.Values is [var realm] => await PreviewAsync(call, wish with { Realm = realm }, press.Draft, ct),
            DraftPress.Rule when call.Values is [var rule] => await PreviewAsync(call, wish with { When = rule }, press.Draft, ct),
            _ => Say("Choose one entry of the list."),
        };
    }

    public bool OpensForm(ComponentCall call) => !RuleForm.IsSent(call) && DraftPress.TryParse(call.State, out var press) && press.Verb == DraftPress.Form;

    private async Task<ComponentAnswer> FormAsync(ComponentCall call, AlertWish wish, string draft, CancellationToken ct)
    {
        var stands = new RuleFields(wish.When, wish.Quantity, wish.CoolDown, wish.Hours, wish.Expires);
        if (!RuleForm.IsSent(call)) return new ComponentAnswer.Form(RuleForm.Open("What to watch for", DraftPress.Action, call.State, stands));
        var (fields, fault) = await form.ReadAsync(call, call.Caller.User, stands, ct);
        if (fields is null) return new ComponentAnswer.Message(Reply.Private(fault!) with { Rows = [[DraftPress.Change(draft)]] });
        return await PreviewAsync(call, wish with { When = fields.When, Quantity = fields.Quantity, CoolDown = fields.CoolDown, Hours = fields.Hours, Expires = fields.Expires }, draft, ct);
    }

    private async Task<ComponentAnswer> PickAsync(ComponentCall call, AlertWish wish, DraftPress press, CancellationToken ct) =>
        RealmText.Find(realms, press.Market, press.RealmId) is { } realm
            ? await PreviewAsync(call, wish with { Item = press.Item, Realm = RealmText.Key(realm) }, press.Draft, ct)
            : Say("This realm is not followed any more. Run `/alert create` again and pick a realm from the list.");

    private async Task<ComponentAnswer> PreviewAsync(ComponentCall call, AlertWish wish, string draft, CancellationToken ct) =>
        Answer(await desk.PreviewAsync(call.Caller, wish, draft, ct));

    private async Task<ComponentAnswer> SaveBulkAsync(ComponentCall call, DraftPress press, CancellationToken ct) =>
        await drafts.FindAsync<BulkWish>(press.Draft, call.Caller.User, ct) is { } wish
            ? Answer(await bulks.SaveAsync(call.Caller, wish, press.Draft, ct))
            : Say("This dry run is over: it was saved, cancelled, or is older than a day. Run `/alert bulk` again; `/alert list` shows what you have.");

    // What was refused leaves the message that was pressed as it is, so that another try is one press away.
    private static ComponentAnswer Answer((Reply Reply, bool Done) answer) => answer.Done ? new ComponentAnswer.Update(answer.Reply) : new ComponentAnswer.Message(answer.Reply);

    private static ComponentAnswer.Message Say(string text) => new(Reply.Private(text));
}
