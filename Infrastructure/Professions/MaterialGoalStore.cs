using DiscordAH.Domain.Common;
using DiscordAH.Domain.Professions;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Professions;

/// <summary>Members' goals in the database.</summary>
internal sealed class MaterialGoalStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IMaterialGoals
{
    // The number of other goals is asked in the statement itself, so that two commands at once cannot both take the last place they see.
    private const string Set =
        """
        INSERT INTO material_goals (user_id, item_id, realm_id, quantity, created_at)
        SELECT @user, @item, @realm, @quantity, @at
        WHERE (SELECT count(*) FROM material_goals WHERE user_id = @user AND NOT (item_id = @item AND realm_id = @realm)) < @most
        ON CONFLICT (user_id, item_id, realm_id) DO UPDATE SET quantity = excluded.quantity, created_at = excluded.created_at
        """;

    private const string Remove = "DELETE FROM material_goals WHERE user_id = @user AND item_id = @item AND realm_id = @realm";

    public async Task<IReadOnlyList<MaterialGoal>> ListAsync(UserId user, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Set<MaterialGoalRow>().AsNoTracking().Where(row => row.UserId == user)
            .OrderByDescending(row => row.CreatedAt).ThenBy(row => row.ItemId).ThenBy(row => row.RealmId).ToListAsync(ct);
        return rows.ConvertAll(row => new MaterialGoal(row.UserId, row.ItemId, row.Quantity, row.RealmId == MaterialGoalRow.AnyRealm ? null : row.RealmId, row.CreatedAt));
    }

    public async Task<bool> SetAsync(MaterialGoal goal, int most, CancellationToken ct) => await RunAsync(
        Set,
        [
            ("user", goal.User.Value), ("item", goal.Item.Value), ("realm", goal.RealmId ?? MaterialGoalRow.AnyRealm),
            ("quantity", goal.Quantity), ("at", Conversions.ToStored(goal.CreatedAt)), ("most", (long)most),
        ],
        ct);

    public async Task<bool> RemoveAsync(UserId user, ItemId item, int? realm, CancellationToken ct) =>
        await RunAsync(Remove, [("user", user.Value), ("item", item.Value), ("realm", realm ?? MaterialGoalRow.AnyRealm)], ct);

    private async Task<bool> RunAsync(string sql, (string Name, object Value)[] parameters, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        return await db.ExecuteAsync(sql, parameters, ct) > 0;
    }
}
