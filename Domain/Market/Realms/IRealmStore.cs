namespace DiscordAH.Domain.Market;

/// <summary>The realm map.</summary>
public interface IRealmStore
{
    /// <summary>
    /// Adds or updates connected realms of a region with their realms; realms that moved follow their connected realm. The state of a connected realm
    /// that is stored already stays: only <see cref="IMarketEvents.NoteStatesAsync"/> changes it, together with the event.
    /// </summary>
    Task SaveAsync(Region region, IReadOnlyList<ConnectedRealm> connectedRealms, DateTimeOffset at, CancellationToken ct);

    /// <summary>Every connected realm, by region and first realm name.</summary>
    Task<IReadOnlyList<ConnectedRealm>> ListAsync(CancellationToken ct);
}
