namespace DiscordAH.Domain.StaticData;

/// <summary>Something that Battle.net lists and that is to be read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Blizzard's id.</param>
/// <param name="Parent">What listed it: a tier's profession, a recipe's tier; 0 for nothing.</param>
public sealed record StaticEntry(StaticKind Kind, int Id, int Parent = 0);
