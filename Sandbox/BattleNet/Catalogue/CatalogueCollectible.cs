namespace DiscordAH.Sandbox.BattleNet.Catalogue;

/// <summary>One row of <c>mounts.csv</c> or <c>toys.csv</c>.</summary>
/// <param name="Source">VENDOR, DROP, PROFESSION…</param>
/// <param name="Faction">ALLIANCE or HORDE; null for both.</param>
/// <param name="Item">The item that teaches it; null where none is known.</param>
internal sealed record CatalogueCollectible(int Id, LocalText Name, string Source, string? Faction, int? Item);
