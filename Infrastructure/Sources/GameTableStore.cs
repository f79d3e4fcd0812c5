using System.Linq.Expressions;
using DiscordAH.Domain.Sources;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>What the game's tables say about recipes, in the database.</summary>
internal sealed class GameTableStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IGameTables
{
    private const string AddRecipe =
        "INSERT INTO recipe_facts (recipe_id, spell_id, tier_id, required, yellow, grey, skill_ups) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)";

    private const string AddAmount = "INSERT INTO recipe_amounts (recipe_id, is_slot, subject_id, quantity) VALUES (@p0, @p1, @p2, @p3)";

    // A statement takes only so many parameters.
    private const int ChunkSize = 500;

    public async Task<IReadOnlyDictionary<int, TableRecipe>> OfAsync(IReadOnlyCollection<int> recipes, CancellationToken ct)
    {
        var found = new Dictionary<int, TableRecipe>();
        foreach (var chunk in recipes.Distinct().Chunk(ChunkSize))
            foreach (var facts in await ReadAsync(row => chunk.Contains(row.RecipeId), ct)) found[facts.Recipe] = facts;
        return found;
    }

    public async Task<IReadOnlyList<TableRecipe>> ListAsync(CancellationToken ct) => await ReadAsync(row => true, ct);

    public async Task<IReadOnlyList<TableRecipe>> OfTierAsync(int tier, CancellationToken ct) => await ReadAsync(row => row.TierId == tier, ct);

    public async Task ReplaceAsync(IReadOnlyCollection<TableRecipe> facts, IReadOnlyCollection<SourceState> states, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // First, so that of two at once the second waits here for the first to end.
        foreach (var state in states) await SourceStates.WriteAsync(db, state, ct);
        await db.Set<RecipeAmountRow>().ExecuteDeleteAsync(ct);
        await db.Set<RecipeFactRow>().ExecuteDeleteAsync(ct);
        await StatementBatch.RunAsync(db, AddRecipe, facts.Select(one => new object?[] { one.Recipe, one.Spell, one.Tier, one.Required, one.Yellow, one.Grey, one.SkillUps }), ct);
        await StatementBatch.RunAsync(db, AddAmount, facts.SelectMany(Amounts), ct);
        await transaction.CommitAsync(ct);
    }

    private static IEnumerable<object?[]> Amounts(TableRecipe facts) =>
        facts.Reagents.Select(one => new object?[] { facts.Recipe, false, one.Key, one.Value })
            .Concat(facts.Slots.Select(one => new object?[] { facts.Recipe, true, one.Key, one.Value }));

    private async Task<List<TableRecipe>> ReadAsync(Expression<Func<RecipeFactRow, bool>> which, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var wanted = db.Set<RecipeFactRow>().AsNoTracking().Where(which);
        var rows = await wanted.OrderBy(row => row.RecipeId).ToListAsync(ct);
        var amounts = (await db.Set<RecipeAmountRow>().AsNoTracking().Where(row => wanted.Any(recipe => recipe.RecipeId == row.RecipeId)).ToListAsync(ct)).ToLookup(row => row.RecipeId);
        return rows.ConvertAll(row => new TableRecipe(
            row.RecipeId, row.SpellId, row.TierId, row.Required, row.Yellow, row.Grey, row.SkillUps,
            amounts[row.RecipeId].Where(one => !one.IsSlot).ToDictionary(one => one.SubjectId, one => one.Quantity),
            amounts[row.RecipeId].Where(one => one.IsSlot).ToDictionary(one => one.SubjectId, one => one.Quantity)));
    }
}
