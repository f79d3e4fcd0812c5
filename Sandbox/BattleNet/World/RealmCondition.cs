namespace DiscordAH.Sandbox.BattleNet.World;

/// <summary>How a connected realm is at a moment.</summary>
/// <param name="Status">UP or DOWN.</param>
/// <param name="Population">FULL, HIGH, MEDIUM or LOW.</param>
internal sealed record RealmCondition(string Status, string Population, bool IsLockedForTransfers, bool IsLockedForNewCharacters)
{
    public const string Up = "UP";
    public const string Down = "DOWN";
}
