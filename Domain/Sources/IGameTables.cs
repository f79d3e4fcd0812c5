namespace DiscordAH.Domain.Sources;

/// <summary>What the game's tables say about recipes, stored.</summary>
public interface IGameTables
{
    /// <summary>Facts of some recipes, by recipe id; what the tables do not know is not in the result.</summary>
    Task<IReadOnlyDictionary<int, TableRecipe>> OfAsync(IReadOnlyCollection<int> recipes, CancellationToken ct);

    /// <summary>Facts of every recipe, by id.</summary>
    Task<IReadOnlyList<TableRecipe>> ListAsync(CancellationToken ct);

    /// <summary>Facts of all recipes of a skill tier.</summary>
    Task<IReadOnlyList<TableRecipe>> OfTierAsync(int tier, CancellationToken ct);

    /// <summary>Puts the facts, and where the source stands, in place of the ones before, in one transaction.</summary>
    Task ReplaceAsync(IReadOnlyCollection<TableRecipe> facts, IReadOnlyCollection<SourceState> states, CancellationToken ct);
}
