using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market.Search;

namespace DiscordAH.Domain.Market;

/// <summary>Tells items of the same name apart.</summary>
internal static class ItemMarks
{
    // Consumables, gems, reagents, trade goods, item enhancements: what crafting makes and uses.
    private static readonly int[] StackingClasses = [0, 3, 5, 7, 8];

    /// <summary>Whether items of its class usually stack and are sold as commodities.</summary>
    public static bool Stacks(Item item) => StackingClasses.Contains(item.ClassId);

    /// <summary>A mark for every item that shares its name; empty when only the id tells it apart.</summary>
    public static IReadOnlyDictionary<ItemId, string> Of(IReadOnlyList<Item> items)
    {
        var marks = new Dictionary<ItemId, string>();
        foreach (var same in items.GroupBy(item => FoldedText.Of(item.Name)).Where(group => group.Count() > 1))
        {
            Item[] namesakes = [.. same.OrderBy(item => item.Id.Value)];
            foreach (var item in namesakes) marks[item.Id] = Mark(item, namesakes);
        }

        return marks;
    }

    private static string Mark(Item item, Item[] namesakes)
    {
        var tiers = Tiers(item, namesakes);
        if (tiers.Length > 1) return string.Create(CultureInfo.InvariantCulture, $"Quality {Array.IndexOf(tiers, item) + 1}");
        if (item.Level > 0 && namesakes.Count(other => other.Level == item.Level) == 1)
            return string.Create(CultureInfo.InvariantCulture, $"ilvl {item.Level}");
        if (item.Quality.Length > 1 && namesakes.Count(other => other.Quality == item.Quality) == 1)
            return item.Quality[..1] + item.Quality[1..].ToLowerInvariant();
        return "";
    }

    // Crafting qualities are separate items without a field that says so; Blizzard numbers them in a row, lowest quality first.
    private static Item[] Tiers(Item item, Item[] namesakes)
    {
        if (!Stacks(item)) return [];
        var at = Array.IndexOf(namesakes, item);
        var first = at;
        while (first > 0 && InRow(namesakes[first - 1], namesakes[first])) first--;
        var last = at;
        while (last + 1 < namesakes.Length && InRow(namesakes[last], namesakes[last + 1])) last++;
        var row = namesakes[first..(last + 1)];
        return row.Length is >= 2 and <= 5 ? row : [];
    }

    private static bool InRow(Item lower, Item higher) =>
        higher.Id.Value - lower.Id.Value == 1 && lower.ClassId == higher.ClassId && lower.SubclassId == higher.SubclassId;
}
