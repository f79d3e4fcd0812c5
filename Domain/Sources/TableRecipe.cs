namespace DiscordAH.Domain.Sources;

/// <summary>
/// What the game's tables say about a recipe and Battle.net does not. Skill points: orange below <paramref name="Yellow"/> (certain), then falling
/// to none at <paramref name="Grey"/>; both equal means certain below and none from there on.
/// </summary>
/// <param name="Recipe">Blizzard's recipe id, which is the row's id in <c>SkillLineAbility</c>.</param>
/// <param name="Spell">The spell that crafts.</param>
/// <param name="Tier">The skill tier whose points it gives; 0 when none.</param>
/// <param name="Required">Skill needed to learn it.</param>
/// <param name="Yellow">Skill from which a point is not certain any more.</param>
/// <param name="Grey">Skill from which there is none.</param>
/// <param name="SkillUps">Points a success gives, 1 or more.</param>
/// <param name="Reagents">Units by item of what it always takes.</param>
/// <param name="Slots">Units by slot type (as in <c>RecipeSlot.SlotType</c>) of what fills the slot.</param>
public sealed record TableRecipe(
    int Recipe,
    int Spell,
    int Tier,
    int Required,
    int Yellow,
    int Grey,
    int SkillUps,
    IReadOnlyDictionary<int, int> Reagents,
    IReadOnlyDictionary<int, int> Slots);
