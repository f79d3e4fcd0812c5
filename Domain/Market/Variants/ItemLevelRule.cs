namespace DiscordAH.Domain.Market;

/// <summary>What one bonus id does to an item level. Which fields count depends on the kind of rule it is filed under.</summary>
/// <param name="Priority">Of several rules of a kind the highest counts.</param>
/// <param name="Level">A level, a number of levels, or the highest player level that counts.</param>
/// <param name="Curve">A curve's id; 0 for none.</param>
/// <param name="Offset">Levels added after the curve; in an era delta the levels added in a later era.</param>
/// <param name="Era">Squish era whose levels these are.</param>
public readonly record struct ItemLevelRule(int Priority, int Level, int Curve = 0, int Offset = 0, int Era = 0);
