using System.Globalization;
using DiscordAH.Bot.Alerts.Drafts;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts;

/// <summary>Buttons, the choice and the form of the alert list. Rights are asked anew at every press.</summary>
internal sealed class AlertListComponent(AlertListDesk desk, RuleForm form) : IComponent
{
    public string Action => ListPress.Action;

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        if (!ListPress.TryParse(call.State, out var press)) return Say("This button is from an older version of me. Run `/alert list` again.");
        var alert = new AlertId(press.Number);
        if (press.Verb == ListPress.Edit) return await EditAsync(call, alert, press.Extra, ct);
        return Answer(call, press.Verb switch
        {
            ListPress.Page => await desk.ListAsync(call.Caller, (int)Math.Min(press.Number, int.MaxValue), press.Extra, ct),
            ListPress.Show => await desk.ShowAsync(call.Caller, Chosen(call) ?? alert, null, ct),
            ListPress.Pause => await desk.ChangeAsync(call.Caller, new ChangeAlert.Request(alert, Paused: true), "Paused.", ct),
            ListPress.Resume => await desk.ChangeAsync(call.Caller, new ChangeAlert.Request(alert, Paused: false), "It watches again.", ct),
            ListPress.SnoozeHour => await desk.SnoozeAsync(call.Caller, alert, TimeSpan.FromHours(1), ct),
            ListPress.SnoozeDay => await desk.SnoozeAsync(call.Caller, alert, TimeSpan.FromDays(1), ct),
            ListPress.SnoozeRecovered => await desk.SnoozeAsync(call.Caller, alert, null, ct),
            ListPress.Delete => await desk.AskAsync(call.Caller, alert, ct),
            ListPress.Deleted => await desk.DeleteAsync(call.Caller, [alert], ct),
            ListPress.PauseBulk => await desk.PauseBulkAsync(call.Caller, press.Number, paused: true, ct),
            ListPress.ResumeBulk => await desk.PauseBulkAsync(call.Caller, press.Number, paused: false, ct),
            ListPress.DeleteBulk => await desk.AskBulkAsync(call.Caller, press.Number, ct),
            ListPress.DeletedBulk => await desk.DeleteBulkAsync(call.Caller, press.Number, ct),
            _ => Reply.Private("This button is from an older version of me. Run `/alert list` again."),
        });
    }

    public bool OpensForm(ComponentCall call) => !RuleForm.IsSent(call) && ListPress.TryParse(call.State, out var press) && press.Verb == ListPress.Edit;

    private async Task<ComponentAnswer> EditAsync(ComponentCall call, AlertId id, int revision, CancellationToken ct)
    {
        if (await desk.FindAsync(call.Caller, id, ct) is not { } alert) return new ComponentAnswer.Message(AlertRefusals.Of(new AlertErrors.UnknownAlert(id)));
        var rule = alert.Rule;
        var stands = new RuleFields(ConditionText.Write(rule.When), rule.MinQuantity > 1 ? rule.MinQuantity : null, rule.CoolDown, rule.Hours, rule.Expires);
        if (!RuleForm.IsSent(call))
            return new ComponentAnswer.Form(RuleForm.Open($"Alert #{id}", ListPress.Action, new ListPress(ListPress.Edit, id.Value, alert.Revision).ToString(), stands));
        var (fields, fault) = await form.ReadAsync(call, call.Caller.User, stands, ct);
        return fields is null ? Say(fault!) : Answer(call, await desk.ChangeAsync(call.Caller, RequestOf(id, revision, stands, fields), "Changed.", ct));
    }

    // What was not touched is not named, so that it stays exactly as it is.
    private static ChangeAlert.Request RequestOf(AlertId id, int revision, RuleFields stands, RuleFields wanted) => new(
        id,
        revision,
        wanted.When == stands.When ? null : wanted.When,
        wanted.Quantity == stands.Quantity ? null : wanted.Quantity ?? 1,
        wanted.CoolDown == stands.CoolDown ? null : wanted.CoolDown ?? AlertRule.UsualCoolDown,
        null,
        wanted.Expires == stands.Expires ? null : wanted.Expires,
        NeverExpires: stands.Expires is not null && wanted.Expires is null,
        wanted.Hours == stands.Hours ? null : wanted.Hours,
        AnyHour: stands.Hours is not null && wanted.Hours is null);

    private static AlertId? Chosen(ComponentCall call) =>
        call.Values is [var value] && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new AlertId(id) : null;

    // A list is for one person; pressed on a message that others see too, its answer is a message of its own.
    private static ComponentAnswer Answer(ComponentCall call, Result<Reply> result) => !result.Succeeded
        ? new ComponentAnswer.Message(AlertRefusals.Of(result.Error))
        : call.IsOnEphemeral ? new ComponentAnswer.Update(result.Value) : new ComponentAnswer.Message(result.Value);

    private static ComponentAnswer.Message Say(string text) => new(Reply.Private(text));
}
