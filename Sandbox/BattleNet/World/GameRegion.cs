namespace DiscordAH.Sandbox.BattleNet.World;

/// <summary>One region of the game.</summary>
/// <param name="Key">The part of addresses and namespaces: us, eu, kr, tw.</param>
/// <param name="Id">The region's own number.</param>
/// <param name="UtcOffsetHours">Where its players live, for the daily rhythm.</param>
/// <param name="ResetDay">Day of the weekly maintenance.</param>
/// <param name="ResetHourUtc">Hour of it; that hour nothing is published.</param>
internal sealed record GameRegion(
    string Key, int Id, int UtcOffsetHours, DayOfWeek ResetDay, int ResetHourUtc, IReadOnlyList<ConnectedRealm> Realms)
{
    /// <summary>Token price level in copper.</summary>
    public long TokenPrice { get; init; }

    public ConnectedRealm? Realm(int id) => Realms.FirstOrDefault(realm => realm.Id == id);
}
