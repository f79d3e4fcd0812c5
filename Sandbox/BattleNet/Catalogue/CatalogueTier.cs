namespace DiscordAH.Sandbox.BattleNet.Catalogue;

/// <summary>One row of <c>skill-tiers.csv</c>.</summary>
internal sealed record CatalogueTier(int Id, int Profession, LocalText Name, int Minimum, int Maximum);
