using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>What a unit can be expected to sell for.</summary>
/// <param name="Unit">The price; null when there is nothing to go by.</param>
/// <param name="Suspicion">Why it is not to be trusted, in a short sentence; null when nothing speaks against it.</param>
public readonly record struct SellPrice(Copper? Unit, string? Suspicion)
{
    /// <summary>A price so many times the region's median is somebody's fancy.</summary>
    public const int MostOfMedian = 10;

    /// <summary>Fewest realms that make a median to go by.</summary>
    public const int FewestRealms = 3;

    private const double DepthShare = 0.05;
    private const double FewestSold = 1.0 / SaleFigures.DefaultDays;

    /// <summary>
    /// The lower of what the listings and what the past support: the price level that the cheapest twentieth of the units on sale reach (at least as many as
    /// are to be sold), and the weighted value of 14 days, or the newest market value where none is kept. Never the top listing.
    /// At most ten times the region's median.
    /// </summary>
    /// <param name="onSale">What is on sale; null when nothing is.</param>
    /// <param name="trend">The trend of 14 days; null when none is kept.</param>
    /// <param name="region">The price over the region; null for commodities.</param>
    /// <param name="sales">How it sells; null while not known.</param>
    /// <param name="units">Units to be sold.</param>
    public static SellPrice Of(VariantSummary? onSale, PriceTrend? trend, RegionPrice? region, SaleFigures? sales, double units)
    {
        var usual = trend?.WeightedValue ?? onSale?.MarketValue;
        var listed = onSale is { Ladder.Count: > 0 } ? AtDepth(onSale, units) : onSale?.Minimum;
        Copper? price = (listed, usual) switch
        {
            ({ } now, { } past) => now < past ? now : past,
            (null, { } past) => past,
            ({ } now, null) => now,
            _ => null,
        };
        if (price is not { } unit) return new SellPrice(null, null);
        if (region is { Realms: >= FewestRealms } && unit >= region.Median * MostOfMedian)
            return new SellPrice(region.Median * MostOfMedian, "Ten times the region's median or more.");
        return new SellPrice(unit, Doubt(onSale, sales));
    }

    private static string? Doubt(VariantSummary? onSale, SaleFigures? sales)
    {
        if (sales is { IsTelling: true, SoldPerDay: < FewestSold } or { Ended: 0, Observed.TotalDays: >= SaleFigures.DefaultDays - 1 })
            return "No sale in 14 days.";
        return onSale switch
        {
            null => "None on sale now; the price is of the last 14 days.",
            { Auctions: 1 } => "Only one auction asks this price.",
            _ => null,
        };
    }

    private static Copper AtDepth(VariantSummary onSale, double units)
    {
        var wanted = Math.Max(Math.Ceiling(units), Math.Ceiling(onSale.Quantity * DepthShare));
        var reached = 0L;
        foreach (var level in onSale.Ladder)
        {
            reached += level.Quantity;
            if (reached >= wanted) return level.UnitPrice;
        }

        return onSale.Ladder[^1].UnitPrice;
    }
}
