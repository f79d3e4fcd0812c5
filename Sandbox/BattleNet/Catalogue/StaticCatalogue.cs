using System.Collections.Frozen;
using System.Globalization;

namespace DiscordAH.Sandbox.BattleNet.Catalogue;

/// <summary>Professions, recipes, mounts and toys from the embedded files.</summary>
internal sealed class StaticCatalogue
{
    private readonly ItemCatalogue _items;
    private readonly FrozenDictionary<int, LocalText> _otherItems;

    public StaticCatalogue(ItemCatalogue items)
    {
        _items = items;
        _otherItems = CatalogueFile.Rows("other-items.csv", 5).ToFrozenDictionary(row => Number(row[0]), row => Name(row, 1));
        Tiers = CatalogueFile.Rows("skill-tiers.csv", 8)
            .Select(row => new CatalogueTier(Number(row[0]), Number(row[1]), Name(row, 2), Number(row[6]), Number(row[7])))
            .ToFrozenDictionary(tier => tier.Id);
        Professions = CatalogueFile.Rows("professions.csv", 6).Select(Profession).ToFrozenDictionary(profession => profession.Id);
        Recipes = CatalogueFile.Rows("recipes.csv", 18).Select(Recipe).ToFrozenDictionary(recipe => recipe.Id);
        Slots = CatalogueFile.Rows("reagent-slots.csv", 6)
            .Select(row => new CatalogueSlot(Number(row[0]), Name(row, 1), Numbers(row[5])))
            .ToFrozenDictionary(slot => slot.Id);
        Categories = CatalogueFile.Rows("reagent-categories.csv", 5).ToFrozenDictionary(row => Number(row[0]), row => Name(row, 1));
        Mounts = CatalogueFile.Rows("mounts.csv", 5)
            .Select(row => new CatalogueCollectible(Number(row[0]), LocalText.Same(row[1]), row[2], row[3].Length == 0 ? null : row[3], Optional(row[4])))
            .ToFrozenDictionary(mount => mount.Id);
        Toys = CatalogueFile.Rows("toys.csv", 4)
            .Select(row => new CatalogueCollectible(Number(row[0]), LocalText.Same(row[1]), row[2], null, Optional(row[3])))
            .ToFrozenDictionary(toy => toy.Id);
    }

    public FrozenDictionary<int, CatalogueProfession> Professions { get; }

    public FrozenDictionary<int, CatalogueTier> Tiers { get; }

    public FrozenDictionary<int, CatalogueRecipe> Recipes { get; }

    public FrozenDictionary<int, CatalogueSlot> Slots { get; }

    /// <summary>Names of reagent categories.</summary>
    public FrozenDictionary<int, LocalText> Categories { get; }

    public FrozenDictionary<int, CatalogueCollectible> Mounts { get; }

    public FrozenDictionary<int, CatalogueCollectible> Toys { get; }

    /// <summary>An item's name, also of items that the item address does not know.</summary>
    public LocalText ItemName(int item) => _items.Item(item)?.Name ?? _otherItems.GetValueOrDefault(item) ?? LocalText.Same("");

    private CatalogueProfession Profession(string[] row)
    {
        var id = Number(row[0]);
        return new CatalogueProfession(id, Name(row, 1), row[5], [.. Tiers.Values.Where(tier => tier.Profession == id).OrderBy(tier => tier.Id)]);
    }

    private static CatalogueRecipe Recipe(string[] row) => new(
        Number(row[0]), Name(row, 1), Number(row[5]), Name(row, 6), Optional(row[10]), Optional(row[11]), Optional(row[12]),
        Optional(row[13]), Optional(row[14]), Optional(row[15]),
        [.. row[16].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('x')).Select(pair => (Number(pair[0]), Number(pair[1])))],
        Numbers(row[17]));

    private static LocalText Name(string[] row, int at) => LocalText.From(row[at], row[at + 1], row[at + 2], row[at + 3]);

    private static int[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number)];

    private static int? Optional(string text) => text.Length == 0 ? null : Number(text);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
