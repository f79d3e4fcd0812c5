using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market.Search;

namespace DiscordAH.Domain.Market;

/// <summary>All items by name and id, in memory. Immutable: built whole when items change, and swapped.</summary>
public sealed class ItemIndex
{
    private readonly Dictionary<ItemId, int> _byId;
    private readonly Item[] _items;
    private readonly string[] _matchedNames;
    private readonly IReadOnlyDictionary<ItemId, string> _marks;
    private readonly NameIndex _names;

    private ItemIndex(Item[] items, NameEntry[] entries, IReadOnlyDictionary<ItemId, long>? popularity)
    {
        _items = items;
        _byId = new Dictionary<ItemId, int>(items.Length);
        for (var i = 0; i < items.Length; i++) _byId[items[i].Id] = i;
        _matchedNames = Array.ConvertAll(entries, entry => entry.Text);
        _marks = ItemMarks.Of(items);
        _names = new NameIndex(entries, owner => Weight(items[owner], popularity));
    }

    /// <summary>An index without items.</summary>
    public static ItemIndex Empty { get; } = Build([]);

    /// <summary>How many items it holds.</summary>
    public int Count => _items.Length;

    /// <summary>Every item, by id.</summary>
    public IReadOnlyList<Item> Items => _items;

    /// <summary>Indexes items with all their names.</summary>
    /// <param name="items">The items; of two with one id the last counts.</param>
    /// <param name="popularity">How much an item is traded, any scale; among equally good matches busier items come first. Null when not known: then goods that stack come first.</param>
    public static ItemIndex Build(IReadOnlyCollection<Item> items, IReadOnlyDictionary<ItemId, long>? popularity = null)
    {
        Item[] sorted = [.. items.GroupBy(item => item.Id).Select(same => same.Last()).OrderBy(item => item.Id.Value)];
        var entries = sorted.SelectMany((item, owner) => item.Names.Values.Prepend(item.Name).Distinct().Select(name => new NameEntry(owner, name)));
        return new ItemIndex(sorted, [.. entries], popularity);
    }

    /// <summary>An item by id; null when unknown.</summary>
    public Item? Find(ItemId item) => _byId.TryGetValue(item, out var index) ? _items[index] : null;

    /// <summary>What tells the item from others of the same name, <c>Quality 2</c> or <c>ilvl 610</c>; null when nothing needs to.</summary>
    public string? MarkOf(ItemId item) => _marks.GetValueOrDefault(item);

    /// <summary>Best matches first: id, whole name, prefix, words in any order, small typos; any known language.</summary>
    /// <param name="text">What was typed; any text.</param>
    /// <param name="max">Most matches.</param>
    public IReadOnlyList<ItemMatch> Search(string text, int max)
    {
        var matches = new List<ItemMatch>();
        if (max <= 0) return matches;
        if (int.TryParse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Find(new ItemId(id)) is { } byId)
            matches.Add(new ItemMatch(byId, Label(byId, byId.Name), true));

        foreach (var hit in _names.Search(text, max))
        {
            var item = _items[hit.Owner];
            if (matches.Count >= max) break;
            if (matches.Count > 0 && matches[0].Item.Id == item.Id) continue;
            matches.Add(new ItemMatch(item, Label(item, _matchedNames[_names.EntryOf(hit)]), hit.Kind == NameMatch.Exact));
        }

        return matches;
    }

    private string Label(Item item, string matched)
    {
        var name = string.Equals(matched, item.Name, StringComparison.Ordinal) ? item.Name : $"{matched} · {item.Name}";
        if (!_marks.TryGetValue(item.Id, out var mark)) return name;
        return mark.Length == 0 ? $"{name} ({item.Id})" : $"{name} ({mark}, {item.Id})";
    }

    // 0 to 255; a factor of two in trade is about ten steps.
    private static int Weight(Item item, IReadOnlyDictionary<ItemId, long>? popularity)
    {
        if (popularity is null) return ItemMarks.Stacks(item) ? 1 : 0;
        return popularity.TryGetValue(item.Id, out var trade) && trade > 0 ? (int)Math.Min(255, Math.Log2(trade + 1.0) * 4) : 0;
    }
}
