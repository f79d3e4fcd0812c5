using DiscordAH.Bot.Alerts.Drafts;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Alerts;

/// <summary>Refusals of alerts and notifications in Discord: what was wrong, and what to do next, for the caller alone.</summary>
internal sealed class AlertRefusals(MarketRefusals market)
{
    private const int MaxFault = 300;
    private const int MostFaults = 6;
    private const int MaxText = 900;

    /// <summary>A refusal of a wished alert; unknown items and realms come with buttons that go on with another.</summary>
    public Reply OfWish(Error error, AlertWish wish, string draft) => error switch
    {
        MarketErrors.UnknownItem or MarketErrors.UnknownRealm or MarketErrors.AmbiguousRealm or MarketErrors.NoSnapshotYet or MarketErrors.NeverSeen =>
            Fitting(market.Of(error, wish.Item, wish.Realm, (label, item, realm) => new Component.Button(label, DraftPress.Action, new DraftPress(DraftPress.Pick, draft, item, realm.Market, realm.Id).ToString()))),
        AlertErrors.BadRule => Of(error) with { Rows = [[DraftPress.Change(draft)]] },
        AlertErrors.NoRealmsToCompare or AlertErrors.TooNoisy => Of(error) with { Rows = [[DraftPress.Change(draft)]] },
        AlertErrors.NearlyTheSame same => Of(error) with { Rows = [[ListPress.Open($"Show #{same.Alert}", same.Alert), DraftPress.Change(draft)]] },
        _ => Of(error),
    };

    /// <summary>A refusal without buttons.</summary>
    public static Reply Of(Error error) => Reply.Private(Text(error));

    /// <summary>The sentence. Only texts without anything a person or a server typed are taken as they are: they may hold markup.</summary>
    public static string Text(Error error) => error switch
    {
        AlertErrors.BadRule { Faults.Count: 1 } rule => Quoted(rule.Faults[0], MaxFault),
        AlertErrors.BadRule rule => $"This rule does not work yet:\n{string.Join('\n', rule.Faults.Take(MostFaults).Select(fault => $"• {Quoted(fault, MaxFault)}"))}",
        AlertErrors.UnknownAlert or AlertErrors.Changed or AlertErrors.TooManyOfMember or AlertErrors.TooManyOfGuild or AlertErrors.NearlyTheSame or AlertErrors.TooNoisy or AlertErrors.OfficersOnly => error.Message,
        NoticeErrors.BadHour or NoticeErrors.NoMailAddress or NoticeErrors.BadMailAddress or NoticeErrors.MailOff or NoticeErrors.AskedTooOften or NoticeErrors.BadCode => error.Message,
        _ => Quoted(error.Message, MaxText),
    };

    /// <summary>Buttons whose state does not fit are left out; the sentence still says what to type.</summary>
    private static Reply Fitting(Reply reply) => reply with
    {
        Rows = [.. reply.Rows.Select(row => (IReadOnlyList<Component>)[.. row.Where(one => one is not Component.Button button || button.State.Length <= DraftPress.MaxLength)]).Where(row => row.Count > 0)],
    };

    private static string Quoted(string text, int max) => DiscordText.Escape(DiscordText.Clip(text, max));
}
