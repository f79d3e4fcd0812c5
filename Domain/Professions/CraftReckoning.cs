using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>Reckons what one craft costs and brings.</summary>
/// <param name="quotes">What its goods cost.</param>
/// <param name="vendor">What vendors sell reagents for, a unit.</param>
/// <param name="rules">What selling costs.</param>
/// <param name="items">Names and vendor prices.</param>
/// <param name="names">Names of reagents that the catalog does not know.</param>
public sealed class CraftReckoning(
    IReadOnlyDictionary<ItemId, GoodQuote> quotes,
    IReadOnlyDictionary<ItemId, Copper> vendor,
    SellingRules rules,
    IItemCatalog items,
    IReadOnlyDictionary<ItemId, string> names)
{
    /// <summary>The profit, or the reason of <see cref="LeftOutReasons"/> why there is none.</summary>
    public (CraftProfit? Profit, string? Reason) Reckon(CraftRecipe craft)
    {
        var inputs = new List<CraftInput>(craft.Inputs.Count);
        var cost = Copper.Zero;
        foreach (var input in craft.Inputs)
        {
            if (Cheapest(input) is not { Cost: { } paid } bought) return (null, LeftOutReasons.NotForSale);
            inputs.Add(bought);
            cost += paid;
        }

        if (!quotes.TryGetValue(craft.Product, out var quote)) return (null, LeftOutReasons.NoPrice);
        var price = SellPrice.Of(quote.Current, quote.Trend, quote.Region, quote.Sales, craft.Units);
        return price.Unit is { } unit ? (Profit(craft, inputs, cost, quote, unit, price.Suspicion ?? quote.Suspicion), null) : (null, LeftOutReasons.NoPrice);
    }

    /// <summary>Of the items that fit the one that costs least; null when none can be bought in that quantity.</summary>
    public CraftInput? Cheapest(RecipeInput input, long crafts = 1)
    {
        CraftInput? best = null;
        foreach (var item in input.Items)
        {
            var sold = vendor.TryGetValue(item, out var price) ? price : (Copper?)null;
            if (Purchase.Of(quotes.GetValueOrDefault(item)?.Ladder ?? [], input.Quantity * crafts, sold) is not { } bought) continue;
            if (best is null || bought.Total < best.Cost) best = new CraftInput(item, NameOf(item), input.Quantity, bought.Total, bought.FromVendor > 0);
        }

        return best;
    }

    /// <summary>An item's name, with its crafting quality where several have one name; of what the catalog does not know the name that a recipe tells.</summary>
    public string NameOf(ItemId item) => items.Find(item) is null && names.TryGetValue(item, out var told) ? told : items.NameOf(VariantKey.Plain(item));

    private CraftProfit Profit(CraftRecipe craft, List<CraftInput> inputs, Copper cost, GoodQuote quote, Copper unit, string? suspicion)
    {
        var saleRate = quote.Sales?.SaleRate ?? SaleFigures.RateOf(0, 0);
        var price = new Copper((long)Math.Floor(unit.Value * craft.Units));
        var deposit = rules.Deposit(items.Find(craft.Product)?.VendorPrice ?? Copper.Zero, craft.Units);
        var lost = rules.ExpectedLoss(deposit, saleRate);
        var profit = SellingRules.AfterCut(price) - lost - cost;
        var telling = quote.Sales is { IsTelling: true } figures ? figures : null;
        return new CraftProfit(
            craft.Id, craft.Name, craft.TierName, quote.Market, quote.Variant, craft.Units, inputs, cost, unit, lost, profit,
            cost.Value > 0 ? (double)profit.Value / cost.Value : null, telling?.SoldPerDay, telling?.SaleRate, suspicion,
            rules.ExpectedNet(price, deposit, saleRate) - cost);
    }
}
