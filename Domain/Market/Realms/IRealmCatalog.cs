namespace DiscordAH.Domain.Market;

/// <summary>All realms in memory, for autocomplete and free text.</summary>
public interface IRealmCatalog
{
    /// <summary>Best matches first: slug or name, optionally with a region (<c>Draenor EU</c>, <c>eu-draenor</c>), prefix, words, small typos.</summary>
    IReadOnlyList<Realm> Search(string text, int max);

    /// <summary>A realm by slug, <c>area-52</c> or with its region <c>us-area-52</c>; null when unknown, or when the bare slug exists in several regions and none was named.</summary>
    Realm? FindBySlug(string slug);

    /// <summary>A market's connected realm; null for commodity markets and unknown ones.</summary>
    ConnectedRealm? Find(MarketId market);

    /// <summary>Every connected realm.</summary>
    IReadOnlyList<ConnectedRealm> All { get; }
}
