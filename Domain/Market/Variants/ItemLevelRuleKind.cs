namespace DiscordAH.Domain.Market;

/// <summary>The kinds of rules on item levels, in the order the game applies them.</summary>
public enum ItemLevelRuleKind
{
    /// <summary>Sets the level (bonus type 42).</summary>
    Set,

    /// <summary>Sets the level by the player's level (type 13).</summary>
    Tuning,

    /// <summary>Adds levels (type 1).</summary>
    Delta,

    /// <summary>Sets the level within an era (type 49).</summary>
    Scale,

    /// <summary>Maps the level by a curve of an era (type 48).</summary>
    EraCurve,

    /// <summary>Sets the level by the player's level within an era (type 51).</summary>
    Drop,

    /// <summary>Adds levels of an era (type 52).</summary>
    EraDelta,

    /// <summary>Adds levels at the end (type 53).</summary>
    Final,
}
