using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>A profession's skill of one expansion.</summary>
/// <param name="Id">Blizzard's id.</param>
/// <param name="ProfessionId">Its profession.</param>
/// <param name="Name">Its name.</param>
/// <param name="MinimumSkill">Skill it starts with.</param>
/// <param name="MaximumSkill">Skill it ends with.</param>
/// <param name="Categories">Its recipes as the game's window groups them; empty for tiers without recipes.</param>
/// <param name="Build">The build it was read at.</param>
public sealed record SkillTier(
    int Id, int ProfessionId, LocalName Name, int MinimumSkill, int MaximumSkill, IReadOnlyList<RecipeCategory> Categories, string Build);
