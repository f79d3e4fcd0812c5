using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Professions;

internal sealed class MaterialGoalRow
{
    /// <summary>Any realm: a key column cannot be null.</summary>
    public const int AnyRealm = 0;

    public UserId UserId { get; set; }

    public ItemId ItemId { get; set; }

    public int RealmId { get; set; }

    public long Quantity { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
