using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>An alert.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Item">Item id or variant key, as other calls take it.</param>
/// <param name="ItemName">The item's name.</param>
/// <param name="Realm">The realm that was asked for; null when it is not there any more.</param>
/// <param name="Market">Where it watches, for people.</param>
/// <param name="When">The condition.</param>
/// <param name="Text">The whole rule in words.</param>
/// <param name="MinimumQuantity">The price is that of the so manieth cheapest unit.</param>
/// <param name="CoolDown">Time between two firings at least, ISO 8601.</param>
/// <param name="Hysteresis">After firing, each limit must be left by so many percent before it can fire again.</param>
/// <param name="Expires">When it ends; null for never.</param>
/// <param name="Hours">When it may fire; null for always.</param>
/// <param name="IgnoreSuspect">Whether listings that are not to be trusted are left out.</param>
/// <param name="Target">Where it tells; the panel's bell always does.</param>
/// <param name="Status">active, paused or ended.</param>
/// <param name="Reason">Why it does not watch, in a sentence; null while it does.</param>
/// <param name="Armed">Whether it fires when its condition comes true; not so after it fired, until the condition was left.</param>
/// <param name="Waits">Whether its condition is met but a cool-down, a snooze or its hours hold it back.</param>
/// <param name="FiredAt">The snapshot it fired at last; null before the first time.</param>
/// <param name="Fired">How often it fired.</param>
/// <param name="SnoozedUntil">It does not fire before; null for not snoozed.</param>
/// <param name="UntilRecovered">It does not fire until the item has been at its usual price again.</param>
/// <param name="Batch">The bulk it was made with; null for none.</param>
/// <param name="BatchName">What the bulk is called; null for none.</param>
/// <param name="Mine">Whether it is the caller's; officers also see the guild's channel alerts.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Revision">Counts changes; a patch may name the one it saw.</param>
internal sealed record AlertEntry(
    [property: JsonPropertyName("id")] long Id,
    [property: JsonPropertyName("item")] string Item,
    [property: JsonPropertyName("itemName")] string ItemName,
    [property: JsonPropertyName("realm")] string? Realm,
    [property: JsonPropertyName("market")] string Market,
    [property: JsonPropertyName("when")] string When,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("minimumQuantity")] long MinimumQuantity,
    [property: JsonPropertyName("coolDown")] string CoolDown,
    [property: JsonPropertyName("hysteresis")] double Hysteresis,
    [property: JsonPropertyName("expires")] DateTimeOffset? Expires,
    [property: JsonPropertyName("hours")] HoursBody? Hours,
    [property: JsonPropertyName("ignoreSuspect")] bool IgnoreSuspect,
    [property: JsonPropertyName("target")] TargetBody Target,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("reason")] string? Reason,
    [property: JsonPropertyName("armed")] bool Armed,
    [property: JsonPropertyName("waits")] bool Waits,
    [property: JsonPropertyName("firedAt")] DateTimeOffset? FiredAt,
    [property: JsonPropertyName("fired")] int Fired,
    [property: JsonPropertyName("snoozedUntil")] DateTimeOffset? SnoozedUntil,
    [property: JsonPropertyName("untilRecovered")] bool UntilRecovered,
    [property: JsonPropertyName("batch")] long? Batch,
    [property: JsonPropertyName("batchName")] string? BatchName,
    [property: JsonPropertyName("mine")] bool Mine,
    [property: JsonPropertyName("createdAt")] DateTimeOffset CreatedAt,
    [property: JsonPropertyName("revision")] int Revision)
{
    public static AlertEntry Of(PriceAlert alert, AlertNames names, AlertActor actor) => new(
        alert.Id.Value, alert.Variant.ToString(), names.Item(alert.Variant), names.Slug(alert), names.Place(alert),
        ConditionText.Write(alert.Rule.When), RuleText.Describe(alert.Rule), alert.Rule.MinQuantity, Length.Write(alert.Rule.CoolDown), alert.Rule.Hysteresis, alert.Rule.Expires,
        HoursBody.Of(alert.Rule.Hours), alert.Rule.IgnoreSuspect, TargetBody.Of(alert.Target), Word(alert.Status), alert.Reason,
        alert.State.IsArmed, alert.State.Attends, alert.State.FiredAt, alert.Fired, alert.State.SnoozedUntil, alert.State.UntilRecovered,
        alert.Batch, alert.BatchName, alert.Owner == actor.User, alert.CreatedAt, alert.Revision);

    public static string Word(AlertStatus status) => status switch
    {
        AlertStatus.Active => "active",
        AlertStatus.Paused => "paused",
        AlertStatus.Ended => "ended",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };
}
