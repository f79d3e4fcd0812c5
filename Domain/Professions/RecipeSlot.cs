using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>A slot that takes a reagent of choice. How many units it takes Battle.net does not tell.</summary>
/// <param name="SlotType">Blizzard's id of the sort of slot.</param>
/// <param name="Name">Its name: often the reagent's, whose qualities all fit.</param>
/// <param name="Order">Where it stands among the slots.</param>
public sealed record RecipeSlot(int SlotType, LocalName Name, int Order);
