namespace DiscordAH.Domain.Professions;

/// <summary>Professions and their tiers in memory, for autocomplete and free text. Never waits for a database.</summary>
public interface IProfessionCatalog
{
    /// <summary>Every profession, by id.</summary>
    IReadOnlyList<Profession> All { get; }

    /// <summary>A profession's tiers, newest expansion last.</summary>
    IReadOnlyList<SkillTier> Tiers(int profession);
}
