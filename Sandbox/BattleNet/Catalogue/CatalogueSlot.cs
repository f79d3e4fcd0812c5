namespace DiscordAH.Sandbox.BattleNet.Catalogue;

/// <summary>One row of <c>reagent-slots.csv</c>: a slot that takes reagents of some categories.</summary>
internal sealed record CatalogueSlot(int Id, LocalText Name, IReadOnlyList<int> Categories);
