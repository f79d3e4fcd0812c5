using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>Recipes as Battle.net tells them, completed by what else is known. The same for every market.</summary>
/// <param name="Crafts">Recipes that can be reckoned, in the order given.</param>
/// <param name="LeftOut">The others, counted by reason, most first.</param>
/// <param name="Vendor">What vendors sell reagents for, a unit.</param>
/// <param name="Names">Names of reagents as the recipes tell them.</param>
public sealed record RecipeBook(
    IReadOnlyList<CraftRecipe> Crafts,
    IReadOnlyList<(string Reason, int Recipes)> LeftOut,
    IReadOnlyDictionary<ItemId, Copper> Vendor,
    IReadOnlyDictionary<ItemId, string> Names)
{
    /// <summary>Every item that goes into a craft or comes out of one.</summary>
    public IReadOnlyCollection<ItemId> Goods { get; } =
        [.. Crafts.SelectMany(craft => craft.Inputs).SelectMany(input => input.Items).Concat(Crafts.Select(craft => craft.Product)).Distinct()];

    /// <summary>Whether no recipe was read yet.</summary>
    public bool IsEmpty => Crafts.Count == 0 && LeftOut.All(left => left.Reason == LeftOutReasons.NotRead);

    /// <summary>Completes recipes.</summary>
    /// <param name="recipes">The recipes.</param>
    /// <param name="listed">How many recipes there are; those that were not read yet are left out.</param>
    /// <param name="tierNames">Names of their tiers by id.</param>
    /// <param name="facts">What else is known.</param>
    /// <param name="named">Items of exactly this English name, all qualities; empty when there is none.</param>
    public static RecipeBook Of(
        IReadOnlyList<Recipe> recipes, int listed, IReadOnlyDictionary<int, string> tierNames, RecipeFacts facts, Func<string, IReadOnlyList<ItemId>> named)
    {
        var crafts = new List<CraftRecipe>();
        var reasons = new List<string>();
        foreach (var recipe in recipes)
        {
            var (craft, reason) = Complete(recipe, tierNames.GetValueOrDefault(recipe.TierId, ""), facts, named);
            if (craft is not null) crafts.Add(craft);
            else reasons.Add(reason!);
        }

        var names = recipes.SelectMany(recipe => recipe.Reagents).DistinctBy(reagent => reagent.Item).ToDictionary(reagent => reagent.Item, reagent => reagent.Name.English);
        reasons.AddRange(Enumerable.Repeat(LeftOutReasons.NotRead, Math.Max(0, listed - recipes.Count)));
        return new RecipeBook(crafts, Count(reasons), facts.Vendor, names);
    }

    /// <summary>Counts reasons, most first.</summary>
    public static IReadOnlyList<(string Reason, int Recipes)> Count(IEnumerable<string> reasons) =>
        [.. reasons.CountBy(reason => reason).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];

    private static (CraftRecipe? Craft, string? Reason) Complete(Recipe recipe, string tier, RecipeFacts facts, Func<string, IReadOnlyList<ItemId>> named)
    {
        var more = facts.Recipes.GetValueOrDefault(recipe.Id) ?? new RecipeOverride(recipe.Id);
        if (more.IsSkipped) return (null, LeftOutReasons.Skipped);
        var inputs = Fixed(recipe, more);
        if (inputs.Count == 0 && recipe.Slots.Count == 0 && more.Slots.Count == 0) return (null, LeftOutReasons.NothingGoesIn);

        if ((more.Product ?? recipe.Product ?? recipe.AllianceProduct ?? recipe.HordeProduct ?? Lowest(named(recipe.Name.English))) is not { } product)
            return (null, LeftOutReasons.ProductUnknown);
        if ((more.Units ?? Mean(recipe.Minimum, recipe.Maximum)) is not { } units) return (null, LeftOutReasons.UnitsUnknown);
        if (Fill(recipe, more, facts, named, inputs) is { } reason) return (null, reason);
        return inputs.Count == 0
            ? (null, LeftOutReasons.NothingGoesIn)
            : (new CraftRecipe(recipe.Id, recipe.Name.English, tier, product, units, Joined(inputs)), null);
    }

    private static List<RecipeInput> Fixed(Recipe recipe, RecipeOverride more) => more.Reagents.Count > 0
        ? [.. more.Reagents]
        : [.. recipe.Reagents.Where(reagent => reagent.Quantity > 0).Select(reagent => new RecipeInput([reagent.Item], reagent.Quantity))];

    // The reason why not; null when every slot is filled or stays empty on purpose.
    private static string? Fill(Recipe recipe, RecipeOverride more, RecipeFacts facts, Func<string, IReadOnlyList<ItemId>> named, List<RecipeInput> inputs)
    {
        foreach (var slot in recipe.Slots.OrderBy(slot => slot.Order))
        {
            var fill = more.Slots.FirstOrDefault(own => own.SlotType == slot.SlotType) ?? facts.Slots.GetValueOrDefault(slot.SlotType);
            if (fill is null) return LeftOutReasons.QuantityUnknown;
            if (fill.Quantity == 0) continue;
            var items = fill.Items.Count > 0 ? fill.Items : named(slot.Name.English);
            if (items.Count == 0) return LeftOutReasons.SlotUnknown;
            inputs.Add(new RecipeInput(items, fill.Quantity));
        }

        inputs.AddRange(more.Slots
            .Where(own => own is { Quantity: > 0, Items.Count: > 0 } && recipe.Slots.All(slot => slot.SlotType != own.SlotType))
            .Select(own => new RecipeInput(own.Items, own.Quantity)));
        return null;
    }

    // The same choice twice is bought as one, so that its cost is walked once.
    private static List<RecipeInput> Joined(List<RecipeInput> inputs) =>
        [.. inputs.GroupBy(input => string.Join(',', input.Items.Order(ById))).Select(same => same.First() with { Quantity = same.Sum(input => input.Quantity) })];

    private static Comparer<ItemId> ById { get; } = Comparer<ItemId>.Create((a, b) => a.Value.CompareTo(b.Value));

    private static ItemId? Lowest(IReadOnlyList<ItemId> items) => items.Count == 0 ? null : items.Min(ById);

    private static double? Mean(int? minimum, int? maximum) => minimum is > 0 and var least ? (least + Math.Max(maximum ?? least, least)) / 2.0 : null;
}
