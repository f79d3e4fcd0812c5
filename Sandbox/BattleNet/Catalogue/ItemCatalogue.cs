using System.Collections.Frozen;
using System.Globalization;

namespace DiscordAH.Sandbox.BattleNet.Catalogue;

/// <summary>Everything that can be on sale, from the embedded <c>items.csv</c>.</summary>
internal sealed class ItemCatalogue
{
    private readonly FrozenDictionary<int, CatalogueItem> _items;
    private readonly FrozenDictionary<int, CatalogueItem> _pets;

    public ItemCatalogue()
    {
        All = [.. CatalogueFile.Rows("items.csv", 16).Select(Parse)];
        _pets = All.Where(item => item.Kind == ItemKind.Pet).ToFrozenDictionary(item => item.Id);
        var cage = new CatalogueItem(
            CatalogueItem.PetCage, LocalText.From("Pet Cage", "Haustierkäfig", "Cage pour mascotte", "Клетка для питомца"),
            ItemKind.Companion, 17, 0, 1, 1, 0, "NON_EQUIP", 1, 4000, 0, PriceTrend.Flat, true);
        Items = [.. All.Where(item => item.Kind != ItemKind.Pet && item.IsKnown).Append(cage).OrderBy(item => item.Id)];
        _items = Items.ToFrozenDictionary(item => item.Id);
    }

    /// <summary>All rows, in the order of the file.</summary>
    public IReadOnlyList<CatalogueItem> All { get; }

    /// <summary>The items that the item address knows, by id.</summary>
    public IReadOnlyList<CatalogueItem> Items { get; }

    public IEnumerable<CatalogueItem> Pets => All.Where(item => item.Kind == ItemKind.Pet);

    public CatalogueItem? Item(int id) => _items.GetValueOrDefault(id);

    public CatalogueItem? Pet(int species) => _pets.GetValueOrDefault(species);

    private static CatalogueItem Parse(string[] row)
    {
        var stack = Number(row[12]);
        var isKnown = row[5] != "missing";
        var kind = isKnown ? Enum.Parse<ItemKind>(row[5], ignoreCase: true) : stack > 1 ? ItemKind.Commodity : ItemKind.Companion;
        return new CatalogueItem(
            Number(row[0]), LocalText.From(row[1], row[2], row[3], row[4]), kind, Number(row[6]), Number(row[7]), Number(row[8]),
            Number(row[9]), Number(row[10]), row[11], stack, long.Parse(row[13], CultureInfo.InvariantCulture), Number(row[14]),
            Enum.Parse<PriceTrend>(row[15], ignoreCase: true), isKnown);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
