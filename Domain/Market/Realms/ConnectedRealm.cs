namespace DiscordAH.Domain.Market;

/// <summary>Realms that share one auction house.</summary>
/// <param name="Market">The connected realm's id.</param>
/// <param name="Region">Its region.</param>
/// <param name="IsUp">Whether players can log in.</param>
/// <param name="Population">Blizzard's word: FULL, HIGH, MEDIUM, LOW, RECOMMENDED, NEW, LOCKED.</param>
/// <param name="IsTransferLocked">Whether it is closed to paid character transfer; null when Blizzard does not say.</param>
/// <param name="Realms">The realms, by name.</param>
public sealed record ConnectedRealm(MarketId Market, Region Region, bool IsUp, string Population, bool? IsTransferLocked, IReadOnlyList<Realm> Realms)
{
    /// <summary>Whether it is closed to new characters; null when Blizzard does not say.</summary>
    public bool? IsCreationLocked { get; init; }
}
