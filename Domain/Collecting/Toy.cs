using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Collecting;

/// <summary>A toy.</summary>
/// <param name="Id">Blizzard's id.</param>
/// <param name="Item">The item it is.</param>
/// <param name="Name">The item's name.</param>
/// <param name="Source">Where it comes from: VENDOR, DROP, PROFESSION…; empty when not told.</param>
/// <param name="Build">The build it was read at.</param>
public sealed record Toy(int Id, ItemId Item, LocalName Name, string Source, string Build);
