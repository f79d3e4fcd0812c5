using System.Text.Json;
using DiscordAH.Domain.Professions;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Professions;

/// <summary>Professions, tiers and recipes in the database.</summary>
internal sealed class ProfessionStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IProfessionStore
{
    private const string SaveProfession =
        """
        INSERT INTO professions (id, name, names, is_primary, icon_url, build, updated_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, names = excluded.names, is_primary = excluded.is_primary,
            icon_url = coalesce(excluded.icon_url, professions.icon_url), build = excluded.build, updated_at = excluded.updated_at
        """;

    private const string SaveTier =
        """
        INSERT INTO skill_tiers (id, profession_id, name, names, minimum_skill, maximum_skill, categories, build, updated_at)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)
        ON CONFLICT (id) DO UPDATE SET profession_id = excluded.profession_id, name = excluded.name, names = excluded.names,
            minimum_skill = excluded.minimum_skill, maximum_skill = excluded.maximum_skill, categories = excluded.categories,
            build = excluded.build, updated_at = excluded.updated_at
        """;

    private const string SaveRecipe =
        """
        INSERT INTO recipes (id, tier_id, name, names, rank, item_id, alliance_item_id, horde_item_id, minimum, maximum, icon_url, build, updated_at)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)
        ON CONFLICT (id) DO UPDATE SET tier_id = excluded.tier_id, name = excluded.name, names = excluded.names, rank = excluded.rank,
            item_id = excluded.item_id, alliance_item_id = excluded.alliance_item_id, horde_item_id = excluded.horde_item_id,
            minimum = excluded.minimum, maximum = excluded.maximum, icon_url = coalesce(excluded.icon_url, recipes.icon_url),
            build = excluded.build, updated_at = excluded.updated_at
        """;

    private const string DropReagents = "DELETE FROM recipe_reagents WHERE recipe_id = @p0";

    private const string DropSlots = "DELETE FROM recipe_slots WHERE recipe_id = @p0";

    private const string AddReagent = "INSERT INTO recipe_reagents (recipe_id, position, item_id, name, names, quantity) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)";

    private const string AddSlot = "INSERT INTO recipe_slots (recipe_id, position, slot_type, name, names, display_order) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)";

    public Task SaveAsync(IReadOnlyList<Profession> professions, DateTimeOffset at, CancellationToken ct) => WriteAsync(
        professions.Count, (db, stored, token) => StatementBatch.RunAsync(db, SaveProfession, professions.OrderBy(one => one.Id).Select(one => new object?[]
        {
            one.Id, one.Name.English, StoredNames.Of(one.Name), one.IsPrimary, one.IconUrl, one.Build, stored,
        }), token), at, ct);

    public Task SaveAsync(IReadOnlyList<SkillTier> tiers, DateTimeOffset at, CancellationToken ct) => WriteAsync(
        tiers.Count, (db, stored, token) => StatementBatch.RunAsync(db, SaveTier, tiers.OrderBy(tier => tier.Id).Select(tier => new object?[]
        {
            tier.Id, tier.ProfessionId, tier.Name.English, StoredNames.Of(tier.Name), tier.MinimumSkill, tier.MaximumSkill,
            JsonSerializer.Serialize(tier.Categories), tier.Build, stored,
        }), token), at, ct);

    public Task SaveAsync(IReadOnlyList<Recipe> recipes, DateTimeOffset at, CancellationToken ct) => WriteAsync(recipes.Count, async (db, stored, token) =>
    {
        var sorted = recipes.OrderBy(recipe => recipe.Id).ToList();
        await StatementBatch.RunAsync(db, SaveRecipe, sorted.Select(recipe => new object?[]
        {
            recipe.Id, recipe.TierId, recipe.Name.English, StoredNames.Of(recipe.Name), recipe.Rank, recipe.Product?.Value,
            recipe.AllianceProduct?.Value, recipe.HordeProduct?.Value, recipe.Minimum, recipe.Maximum, recipe.IconUrl, recipe.Build, stored,
        }), token);
        await StatementBatch.RunAsync(db, DropReagents, sorted.Select(recipe => new object?[] { recipe.Id }), token);
        await StatementBatch.RunAsync(db, DropSlots, sorted.Select(recipe => new object?[] { recipe.Id }), token);
        await StatementBatch.RunAsync(db, AddReagent, sorted.SelectMany(recipe => recipe.Reagents.Select((reagent, at) => new object?[]
        {
            recipe.Id, at, reagent.Item.Value, reagent.Name.English, StoredNames.Of(reagent.Name), reagent.Quantity,
        })), token);
        await StatementBatch.RunAsync(db, AddSlot, sorted.SelectMany(recipe => recipe.Slots.Select((slot, at) => new object?[]
        {
            recipe.Id, at, slot.SlotType, slot.Name.English, StoredNames.Of(slot.Name), slot.Order,
        })), token);
    }, at, ct);

    public async Task<IReadOnlyList<Profession>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Professions.AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        return rows.ConvertAll(row => new Profession(row.Id, StoredNames.Read(row.Name, row.Names), row.IsPrimary, row.IconUrl, row.Build));
    }

    public async Task<IReadOnlyList<SkillTier>> TiersAsync(int? profession, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.SkillTiers.AsNoTracking().Where(row => profession == null || row.ProfessionId == profession).OrderBy(row => row.Id).ToListAsync(ct);
        return rows.ConvertAll(row => new SkillTier(
            row.Id, row.ProfessionId, StoredNames.Read(row.Name, row.Names), row.MinimumSkill, row.MaximumSkill,
            JsonSerializer.Deserialize<List<RecipeCategory>>(row.Categories) ?? [], row.Build));
    }

    public async Task<IReadOnlyList<Recipe>> RecipesAsync(int profession, int? tier, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var wanted = db.Recipes.AsNoTracking().Where(row =>
            db.SkillTiers.Any(one => one.Id == row.TierId && one.ProfessionId == profession) && (tier == null || row.TierId == tier));
        var rows = await wanted.OrderBy(row => row.Id).ToListAsync(ct);
        var reagents = (await db.RecipeReagents.AsNoTracking().Where(row => wanted.Any(recipe => recipe.Id == row.RecipeId)).ToListAsync(ct)).ToLookup(row => row.RecipeId);
        var slots = (await db.RecipeSlots.AsNoTracking().Where(row => wanted.Any(recipe => recipe.Id == row.RecipeId)).ToListAsync(ct)).ToLookup(row => row.RecipeId);
        return rows.ConvertAll(row => ToRecipe(row, reagents[row.Id], slots[row.Id]));
    }

    private static Recipe ToRecipe(RecipeRow row, IEnumerable<RecipeReagentRow> reagents, IEnumerable<RecipeSlotRow> slots) => new(
        row.Id, row.TierId, StoredNames.Read(row.Name, row.Names), row.Rank, row.ItemId, row.AllianceItemId, row.HordeItemId,
        row.Minimum, row.Maximum, row.IconUrl,
        [.. reagents.OrderBy(one => one.Position).Select(one => new RecipeReagent(one.ItemId, StoredNames.Read(one.Name, one.Names), one.Quantity))],
        [.. slots.OrderBy(one => one.Position).Select(one => new RecipeSlot(one.SlotType, StoredNames.Read(one.Name, one.Names), one.DisplayOrder))],
        row.Build);

    private async Task WriteAsync(int count, Func<AppDbContext, long, CancellationToken, Task> write, DateTimeOffset at, CancellationToken ct)
    {
        if (count == 0) return;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await write(db, Conversions.ToStored(at), ct);
        await transaction.CommitAsync(ct);
    }
}
