using System.Globalization;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Alerts;

/// <summary>Alerts in messages: what, where, in which state.</summary>
internal sealed class AlertText(IItemCatalog items, IRealmCatalog realms, TimeProvider time)
{
    /// <summary>The good's name, as plain text.</summary>
    public string Good(PriceAlert alert) => DiscordText.Clip(items.NameOf(alert.Variant), 100);

    /// <summary>Where it watches, as plain text.</summary>
    public string Place(PriceAlert alert) => RealmOf(alert.RealmId) is { } realm ? RealmText.Name(realm) : "a realm that is not followed any more";

    /// <summary>The realm that an alert was made for.</summary>
    public Realm? RealmOf(int id) => realms.All.SelectMany(one => one.Realms).FirstOrDefault(one => one.Id == id);

    /// <summary>The text that finds exactly its good again.</summary>
    public static string Key(PriceAlert alert) => alert.Variant.ToString();

    /// <summary>Number, good and place in bold: <c>#12 **Mycobloom** on Area 52 (US)</c>.</summary>
    public string Name(PriceAlert alert) => $"#{alert.Id} **{DiscordText.Escape(Good(alert))}** on {DiscordText.Escape(Place(alert))}";

    /// <summary>The condition, as people type it.</summary>
    public static string When(PriceAlert alert) => DiscordText.Escape(ConditionText.Write(alert.Rule.When));

    /// <summary>Where it tells.</summary>
    /// <param name="target">Where.</param>
    /// <param name="who">The person, as the reader calls them.</param>
    public static string Way(AlertTarget target, string who = "you") => target is { Way: AlertWay.Channel, Channel: { } channel } ? $"<#{channel}>" : who;

    /// <summary>A word for its state, for lists to choose from.</summary>
    public string ShortState(PriceAlert alert) => alert switch
    {
        { Status: AlertStatus.Ended } => "ended",
        { Status: AlertStatus.Paused } => "paused",
        _ when IsSnoozed(alert) || alert.State.UntilRecovered => "snoozed",
        { State: { IsArmed: false, FiredAt: not null } } => "fired, waiting",
        { State.IsArmed: false } => "holds already, waiting",
        { State.Attends: true } => "met, held back",
        _ => "watching",
    };

    /// <summary>Its state in words.</summary>
    public string State(PriceAlert alert) => alert switch
    {
        { Status: AlertStatus.Ended } => $"⏹ ended{Because(alert)}",
        { Status: AlertStatus.Paused } => $"⏸ paused{Because(alert)}",
        _ when IsSnoozed(alert) => $"💤 snoozed until {DiscordText.Stamp(alert.State.SnoozedUntil!.Value)}",
        { State.UntilRecovered: true } => "💤 snoozed until the price is back to usual",
        { State: { IsArmed: false, FiredAt: { } at } } => $"🔔 fired {DiscordText.Ago(at)}; it watches again once its condition no longer holds",
        { State.IsArmed: false } => "🔔 its condition holds already; it watches once that has changed",
        { State.Attends: true } => "🟢 its condition holds, but its cool-down or hours hold it back",
        _ => "🟢 watching",
    };

    /// <summary>How many of how many.</summary>
    public static string Used(AlertCounts counts, AlertLimits limits) => Used(counts.Member, limits);

    public static string Used(int used, AlertLimits limits) =>
        string.Create(CultureInfo.InvariantCulture, $"{used:#,0} of {limits.PerMember:#,0} alerts used");

    private static string Because(PriceAlert alert) => alert.Reason is { Length: > 0 } reason ? $": {DiscordText.Escape(DiscordText.Clip(reason, 200))}" : "";

    private bool IsSnoozed(PriceAlert alert) => alert.State.SnoozedUntil is { } until && until > time.GetUtcNow();
}
