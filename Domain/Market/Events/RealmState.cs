namespace DiscordAH.Domain.Market;

/// <summary>What can change about a connected realm from one minute to the next.</summary>
/// <param name="Market">The connected realm.</param>
/// <param name="IsUp">Whether players can log in.</param>
/// <param name="Population">Blizzard's word; empty when it does not say.</param>
/// <param name="IsTransferLocked">Whether it is closed to paid character transfer; null when Blizzard does not say.</param>
/// <param name="IsCreationLocked">Whether it is closed to new characters; null likewise.</param>
public sealed record RealmState(MarketId Market, bool IsUp, string Population, bool? IsTransferLocked, bool? IsCreationLocked)
{
    /// <summary>The state of a realm as a search gave it: what it leaves out is not known.</summary>
    public static RealmState Of(ConnectedRealm realm) =>
        new(realm.Market, realm.IsUp, realm.Population, realm.IsTransferLocked, realm.IsCreationLocked);

    /// <summary>The state of a realm as its own document gave it: there Blizzard names locks only while something is closed.</summary>
    public static RealmState OfDocument(ConnectedRealm realm) =>
        new(realm.Market, realm.IsUp, realm.Population, realm.IsTransferLocked ?? false, realm.IsCreationLocked ?? false);
}
