namespace DiscordAH.Domain.StaticData;

/// <summary>Sorts of static data, in the order they are read: what lists others comes before them.</summary>
public enum StaticKind
{
    /// <summary>Professions.</summary>
    Professions = 1,

    /// <summary>Skill tiers of professions, one an expansion.</summary>
    SkillTiers = 2,

    /// <summary>Recipes of skill tiers.</summary>
    Recipes = 3,

    /// <summary>Mounts.</summary>
    Mounts = 4,

    /// <summary>Toys.</summary>
    Toys = 5,

    /// <summary>Battle pet species.</summary>
    Pets = 6,

    /// <summary>Items that Battle.net did not know when asked one by one.</summary>
    Items = 7,

    /// <summary>Pictures of items that are on sale.</summary>
    Icons = 8,
}
