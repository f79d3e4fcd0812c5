namespace DiscordAH.Domain.Market;

/// <summary>What one bonus id does to an item level. Which fields count depends on the kind of rule it is filed under.</summary>
/// <param name="Priority">Of several rules of a kind the highest counts.</param>
/// <param name="Level">A level, a number of levels, or the highest player level that counts.</param>
/// <param name="Curve">A curve's id; 0 for none.</param>
/// <param name="Offset">Levels added after the curve; in an era delta the levels added in a later era.</param>
/// <param name="Era">Squish era whose levels these are.</param>
public readonly record struct ItemLevelRule(int Priority, int Level, int Curve = 0, int Offset = 0, int Era = 0)
{
    /// <summary>Sets the level (bonus type 42).</summary>
    public const string Set = "set";

    /// <summary>Sets the level by the player's level (type 13).</summary>
    public const string Tuning = "tuning";

    /// <summary>Adds levels (type 1).</summary>
    public const string Delta = "delta";

    /// <summary>Sets the level within an era (type 49).</summary>
    public const string Scale = "scale";

    /// <summary>Maps the level by a curve of an era (type 48).</summary>
    public const string EraCurve = "era-curve";

    /// <summary>Sets the level by the player's level within an era (type 51).</summary>
    public const string Drop = "drop";

    /// <summary>Adds levels of an era (type 52).</summary>
    public const string EraDelta = "era-delta";

    /// <summary>Adds levels at the end (type 53).</summary>
    public const string Final = "final";
}
