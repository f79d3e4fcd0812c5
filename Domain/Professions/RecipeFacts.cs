using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>What all sources together know of recipes beside what Battle.net tells.</summary>
/// <param name="Recipes">Of single recipes, by id.</param>
/// <param name="Slots">Of sorts of slots, by type.</param>
/// <param name="Vendor">What vendors sell reagents for, a unit.</param>
public sealed record RecipeFacts(
    IReadOnlyDictionary<int, RecipeOverride> Recipes, IReadOnlyDictionary<int, SlotFill> Slots, IReadOnlyDictionary<ItemId, Copper> Vendor)
{
    /// <summary>Nothing known.</summary>
    public static RecipeFacts None { get; } =
        new(new Dictionary<int, RecipeOverride>(), new Dictionary<int, SlotFill>(), new Dictionary<ItemId, Copper>());

    /// <summary>A text that changes whenever what one of the sources knows does.</summary>
    public static string VersionOf(IEnumerable<IRecipeFacts> sources) => string.Join('|', Ordered(sources).Select(source => source.Version));

    /// <summary>Asks every source; where two tell the same thing the one of higher precedence is believed, field by field.</summary>
    public static async Task<RecipeFacts> ReadAsync(IEnumerable<IRecipeFacts> sources, CancellationToken ct)
    {
        var recipes = new Dictionary<int, RecipeOverride>();
        var slots = new Dictionary<int, SlotFill>();
        var vendor = new Dictionary<ItemId, Copper>();
        foreach (var source in Ordered(sources))
        {
            foreach (var one in await source.ListAsync(ct)) recipes[one.RecipeId] = recipes.TryGetValue(one.RecipeId, out var known) ? Complete(known, one) : one;
            foreach (var slot in await source.SlotsAsync(ct)) slots.TryAdd(slot.SlotType, slot);
            foreach (var (item, price) in await source.VendorAsync(ct)) vendor.TryAdd(item, price);
        }

        return new RecipeFacts(recipes, slots, vendor);
    }

    private static IOrderedEnumerable<IRecipeFacts> Ordered(IEnumerable<IRecipeFacts> sources) => sources.OrderByDescending(source => source.Precedence);

    private static RecipeOverride Complete(RecipeOverride known, RecipeOverride more) => known with
    {
        Product = known.Product ?? more.Product,
        Units = known.Units ?? more.Units,
        Reagents = known.Reagents.Count > 0 ? known.Reagents : more.Reagents,
        Slots = [.. known.Slots, .. more.Slots.Where(slot => known.Slots.All(own => own.SlotType != slot.SlotType))],
        IsSkipped = known.IsSkipped || more.IsSkipped,
    };
}
