using DiscordAH.Domain.Alerts;

namespace DiscordAH.Bot.Alerts.Drafts;

/// <summary>An alert as a person asks for it, between preview and save.</summary>
/// <param name="Item">Name, id or variant.</param>
/// <param name="Realm">Name or slug; empty until one is chosen.</param>
/// <param name="When">The condition; empty until one is chosen.</param>
/// <param name="Quantity">Units wanted; null for one.</param>
/// <param name="CoolDown">Null for the usual.</param>
/// <param name="Expires">Null for never.</param>
/// <param name="Hours">Null for always.</param>
/// <param name="Channel">Where it tells; null for the person.</param>
/// <param name="Guild">That channel's guild.</param>
internal sealed record AlertWish(
    string Item, string Realm, string When, long? Quantity = null, TimeSpan? CoolDown = null, DateTimeOffset? Expires = null, ActiveHours? Hours = null, long? Channel = null, long? Guild = null)
{
    public PreviewAlert.Request ToRequest() => new(Item, Realm, When, Quantity, CoolDown, null, Expires, Hours);

    public AlertTarget ToTarget() => WishTarget.Of(Channel, Guild);
}
