namespace DiscordAH.Sandbox.BattleNet.Catalogue;

/// <summary>One row of <c>professions.csv</c> with its tiers.</summary>
/// <param name="Type">PRIMARY or SECONDARY.</param>
internal sealed record CatalogueProfession(int Id, LocalText Name, string Type, IReadOnlyList<CatalogueTier> Tiers);
