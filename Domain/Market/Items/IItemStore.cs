using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Item facts, kept.</summary>
public interface IItemStore
{
    /// <summary>Adds or updates items. An icon that is already known is kept when the new facts have none.</summary>
    Task SaveAsync(IReadOnlyList<Item> items, DateTimeOffset at, CancellationToken ct);

    /// <summary>Notes that Battle.net does not know an item, so that it is asked again only after a pause, each time a longer one.</summary>
    Task NoteMissingAsync(ItemId item, DateTimeOffset at, CancellationToken ct);

    /// <summary>One item; null when unknown.</summary>
    Task<Item?> FindAsync(ItemId item, CancellationToken ct);

    /// <summary>Every item, by id, for the in-memory index.</summary>
    Task<IReadOnlyList<Item>> ListAsync(CancellationToken ct);

    /// <summary>Items on sale somewhere that have no facts yet and whose pause after having been missing is over; at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<ItemId>> UnknownOnSaleAsync(DateTimeOffset now, int max, CancellationToken ct);

    /// <summary>Known items on sale somewhere that have no icon yet and whose pause after having had none is over; at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<ItemId>> IconlessOnSaleAsync(DateTimeOffset now, int max, CancellationToken ct);

    /// <summary>Sets icons of known items.</summary>
    Task SaveIconsAsync(IReadOnlyDictionary<ItemId, string> icons, CancellationToken ct);

    /// <summary>Names of battle pets by species id.</summary>
    Task<IReadOnlyDictionary<int, string>> PetNamesAsync(CancellationToken ct);

    /// <summary>Adds or updates pet names.</summary>
    Task SavePetNamesAsync(IReadOnlyDictionary<int, string> names, CancellationToken ct);
}
