using DiscordAH.Bot.Alerts.Channels;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts;

/// <summary>
/// The buttons below a firing, in direct messages and channels. The message stays as it is: every answer goes to the one who pressed, alone.
/// Whose alert it is, and whether an officer may act on it, is asked at every press.
/// </summary>
internal sealed class FiringComponent(IAlertUseCases useCases, IAlertActors actors, AlertText text, FiringView view) : IComponent
{
    public string Action => FiringNotices.Action;

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        if (!FiringPress.TryParse(call.State, out var press)) return Say("This button is from an older version of me. `/alert list` shows your alerts.");
        var actor = await actors.OfAsync(call.Caller, ct);
        var alert = await useCases.FindAsync(press.Alert, ct);
        var owner = alert?.Owner ?? (await useCases.FiringAsync(press.Firing, ct))?.Owner;
        if (alert is null ? owner != actor.User : !AlertRights.May(actor, alert))
            return Say(owner is { } whose ? $"This alert is <@{whose}>'s. `/alert create` makes one of your own." : "This alert is gone.");
        return press.Deed switch
        {
            FiringButtons.SnoozeHour => await SnoozeAsync(actor, press, TimeSpan.FromHours(1), ct),
            FiringButtons.SnoozeDay => await SnoozeAsync(actor, press, TimeSpan.FromDays(1), ct),
            FiringButtons.SnoozeRecovered => await SnoozeAsync(actor, press, null, ct),
            FiringButtons.Bought => Bought(await useCases.BoughtAsync(actor, press.Firing, ct)),
            FiringButtons.Tighten => Tightened(await useCases.TightenAsync(actor, press.Alert, press.Firing, ct)),
            FiringButtons.Why => Explained(await useCases.ExplainAsync(actor, press.Firing, ct)),
            FiringButtons.Delete => alert is null ? Say("This alert is deleted already.") : Ask(alert, press),
            FiringPress.Deleted => Deleted(await useCases.DeleteAsync(actor, [press.Alert], press.Firing, ct), press.Alert),
            _ => Say("This button is from a newer version of me than this one. `/alert list` shows your alerts."),
        };
    }

    private async Task<ComponentAnswer> SnoozeAsync(AlertActor actor, FiringPress press, TimeSpan? length, CancellationToken ct)
    {
        var snoozed = await useCases.SnoozeAsync(actor, press.Alert, length, press.Firing, ct);
        if (!snoozed.Succeeded) return Refused(snoozed.Error);
        var until = snoozed.Value.State.SnoozedUntil is { } end
            ? $"is silent until {DiscordText.Stamp(end)}. Then it tells you again if it is still so."
            : "is silent until the price has been back to usual.";
        return Done($"Alert {text.Name(snoozed.Value)} {until}", press.Alert);
    }

    private static ComponentAnswer Bought(Result<AlertFiring> noted) => noted.Succeeded
        ? Say("Noted: you bought it. `/alert performance` counts it in.")
        : Refused(noted.Error);

    private ComponentAnswer Tightened(Result<PriceAlert> tightened) => tightened.Succeeded
        ? Done($"Alert {text.Name(tightened.Value)} is tighter now. It tells when: **{AlertText.When(tightened.Value)}**", tightened.Value.Id)
        : Refused(tightened.Error);

    private ComponentAnswer Explained(Result<ExplainFiring.Explanation> why) => why.Succeeded ? new ComponentAnswer.Message(view.Why(why.Value)) : Refused(why.Error);

    private ComponentAnswer.Message Ask(PriceAlert alert, FiringPress press) => new(new Reply
    {
        Ephemeral = true,
        Text = $"Delete alert {text.Name(alert)}? This cannot be undone; what it told so far stays in your record.",
        Rows = [[new Component.Button($"Delete #{alert.Id}", FiringNotices.Action, (press with { Deed = FiringPress.Deleted }).ToString()) { Style = ButtonStyle.Danger }, ListPress.Open("Keep", alert.Id)]],
    });

    private static ComponentAnswer Deleted(Result<int> deleted, AlertId alert) => deleted.Succeeded
        ? new ComponentAnswer.Update(Reply.Private($"Alert #{alert} is deleted."))
        : Refused(deleted.Error);

    private static ComponentAnswer.Message Done(string sentence, AlertId alert) => new(Reply.Private(sentence) with { Rows = [[ListPress.Open("Show the alert", alert)]] });

    private static ComponentAnswer.Message Refused(Error error) => new(AlertRefusals.Of(error));

    private static ComponentAnswer.Message Say(string sentence) => new(Reply.Private(sentence));
}
