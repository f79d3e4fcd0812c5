using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>What goes into a slot.</summary>
/// <param name="SlotType">Blizzard's id of the sort of slot.</param>
/// <param name="Quantity">Units for one craft; 0 leaves the slot empty, as an optional one may be.</param>
/// <param name="Items">The items that fit; empty when those of the slot's name do, whatever their quality.</param>
public sealed record SlotFill(int SlotType, int Quantity, IReadOnlyList<ItemId> Items);
