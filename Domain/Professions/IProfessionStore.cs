namespace DiscordAH.Domain.Professions;

/// <summary>Professions, their tiers and recipes, kept.</summary>
public interface IProfessionStore
{
    /// <summary>Adds or updates professions. An icon that is already known is kept when the new facts have none.</summary>
    Task SaveAsync(IReadOnlyList<Profession> professions, DateTimeOffset at, CancellationToken ct);

    /// <summary>Adds or updates tiers.</summary>
    Task SaveAsync(IReadOnlyList<SkillTier> tiers, DateTimeOffset at, CancellationToken ct);

    /// <summary>Adds recipes, or replaces them with their reagents and slots. An icon that is already known is kept.</summary>
    Task SaveAsync(IReadOnlyList<Recipe> recipes, DateTimeOffset at, CancellationToken ct);

    /// <summary>Every profession, by id.</summary>
    Task<IReadOnlyList<Profession>> ListAsync(CancellationToken ct);

    /// <summary>Tiers by id, newest expansion last; of one profession, or of all when null.</summary>
    Task<IReadOnlyList<SkillTier>> TiersAsync(int? profession, CancellationToken ct);

    /// <summary>Recipes by id; of one tier, or of all of the profession's when null.</summary>
    Task<IReadOnlyList<Recipe>> RecipesAsync(int profession, int? tier, CancellationToken ct);
}
