using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>All item names in memory, for autocomplete and free text. Answers in milliseconds and never waits for a database.</summary>
public interface IItemCatalog
{
    /// <summary>Best matches first: id, whole name, prefix, words in any order, small typos; any known language.</summary>
    IReadOnlyList<ItemMatch> Search(string text, int max);

    /// <summary>An item by id; null when unknown.</summary>
    Item? Find(ItemId item);

    /// <summary>Name of a variant for people: item, item level and tertiary stat, or the pet's name, quality and level.</summary>
    string NameOf(VariantKey variant);
}
