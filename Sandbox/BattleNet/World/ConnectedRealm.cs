namespace DiscordAH.Sandbox.BattleNet.World;

/// <summary>Realms that share an auction house.</summary>
/// <param name="Population">FULL, HIGH, MEDIUM or LOW.</param>
/// <param name="Size">Auctions in proportion to a middling realm.</param>
/// <param name="PublishDelaySeconds">How long after its region's minute it publishes.</param>
internal sealed record ConnectedRealm(int Id, string Population, double Size, int PublishDelaySeconds, IReadOnlyList<GameRealm> Realms);
