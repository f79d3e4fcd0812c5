using DiscordAH.Domain.Alerts;

namespace DiscordAH.Bot.Alerts.Drafts;

/// <summary>A bulk of alerts as a person asks for it, between the dry run and save.</summary>
/// <param name="Profession">Name or id.</param>
/// <param name="Realm">Name or slug.</param>
/// <param name="When">One condition for all goods.</param>
/// <param name="Tier">Skill tier by id; null for the newest.</param>
/// <param name="Quantity">Units wanted; null for one.</param>
/// <param name="Channel">Where they tell; null for the person.</param>
/// <param name="Guild">That channel's guild.</param>
internal sealed record BulkWish(string Profession, string Realm, string When, int? Tier = null, long? Quantity = null, long? Channel = null, long? Guild = null)
{
    public CreateBulkAlerts.Request ToRequest(bool dryRun) => new(Profession, Realm, When, WishTarget.Of(Channel, Guild), Tier, Quantity, DryRun: dryRun);
}
