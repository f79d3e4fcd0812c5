using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>What a member wants to have: a material, or something to craft.</summary>
/// <param name="User">The member.</param>
/// <param name="Item">The item.</param>
/// <param name="Quantity">Units, 1 to <see cref="MaxQuantity"/>.</param>
/// <param name="RealmId">The realm it is wanted on, by Blizzard's realm id; null for any.</param>
/// <param name="CreatedAt">When it was set, or its quantity changed.</param>
public sealed record MaterialGoal(UserId User, ItemId Item, long Quantity, int? RealmId, DateTimeOffset CreatedAt)
{
    /// <summary>Most units of a goal.</summary>
    public const long MaxQuantity = 1_000_000;

    /// <summary>Most goals a member may have.</summary>
    public const int MaxGoals = 50;
}
