using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>Turns goals into units to buy.</summary>
public static class GoalNeeds
{
    /// <summary>
    /// What goals need: of a goal that a recipe makes the recipe's reagents, each the cheapest that fits, for as many crafts as it takes; of any other the
    /// goal itself. One step: a reagent that can be crafted too is bought.
    /// </summary>
    /// <param name="goals">The goals; those of one item are added up.</param>
    /// <param name="market">The profession's market.</param>
    public static IReadOnlyDictionary<ItemId, long> Of(IEnumerable<MaterialGoal> goals, ProfessionMarket market)
    {
        var makers = market.Book.Crafts.ToLookup(craft => craft.Product);
        var needs = new Dictionary<ItemId, long>();
        foreach (var (item, quantity) in goals.GroupBy(goal => goal.Item).Select(same => (same.Key, same.Sum(goal => goal.Quantity))))
        {
            if (Cheapest(makers[item], quantity, market.Reckoning) is not { } inputs)
            {
                Add(item, quantity);
                continue;
            }

            foreach (var (input, units) in inputs) Add(input, units);
        }

        return needs;

        void Add(ItemId item, long units) => needs[item] = needs.GetValueOrDefault(item) + units;
    }

    // Of the recipes that make it the one that costs least for the whole quantity; null when none can be paid for.
    private static List<(ItemId Item, long Units)>? Cheapest(IEnumerable<CraftRecipe> makers, long quantity, CraftReckoning reckoning)
    {
        (Copper Cost, List<(ItemId, long)> Inputs)? best = null;
        foreach (var maker in makers)
        {
            var crafts = (long)Math.Ceiling(quantity / maker.Units);
            var bought = maker.Inputs.Select(input => (Input: input, Bought: reckoning.Cheapest(input, crafts) ?? reckoning.Cheapest(input))).ToList();
            if (bought.Exists(one => one.Bought is null)) continue;
            var cost = bought.Aggregate(Copper.Zero, (sum, one) => sum + one.Bought!.Cost!.Value);
            if (best is null || cost < best.Value.Cost) best = (cost, bought.ConvertAll(one => (one.Bought!.Item, one.Input.Quantity * crafts)));
        }

        return best?.Inputs;
    }
}
