using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>Members' goals, kept. Each member sees only his own.</summary>
public interface IMaterialGoals
{
    /// <summary>A member's goals, newest first.</summary>
    Task<IReadOnlyList<MaterialGoal>> ListAsync(UserId user, CancellationToken ct);

    /// <summary>Sets a goal, in place of the one of the same item and realm.</summary>
    /// <returns>False when the member has <paramref name="most"/> other goals already.</returns>
    Task<bool> SetAsync(MaterialGoal goal, int most, CancellationToken ct);

    /// <summary>Removes a goal; false when there is none such.</summary>
    Task<bool> RemoveAsync(UserId user, ItemId item, int? realm, CancellationToken ct);
}
