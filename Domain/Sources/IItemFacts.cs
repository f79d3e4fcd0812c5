using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Sources;

/// <summary>Facts about single items from a second source: read once somebody asks for an item, kept for weeks.</summary>
public interface IItemFacts
{
    /// <summary>Known facts of some items; what is not known (yet) is not in the result.</summary>
    Task<IReadOnlyDictionary<ItemId, ItemFact>> OfAsync(IReadOnlyCollection<ItemId> items, CancellationToken ct);

    /// <summary>Wishes for facts; the source reads them when its manners allow. Asking again changes nothing.</summary>
    Task AskAsync(IReadOnlyCollection<ItemId> items, DateTimeOffset now, CancellationToken ct);

    /// <summary>Items asked for and not read since a moment, those waiting longest first.</summary>
    Task<IReadOnlyList<ItemId>> DueAsync(DateTimeOffset readBefore, int max, CancellationToken ct);

    /// <summary>Notes what the source said of an item; a null fact means that it does not know it.</summary>
    Task SaveAsync(ItemId item, ItemFact? fact, DateTimeOffset at, CancellationToken ct);
}
