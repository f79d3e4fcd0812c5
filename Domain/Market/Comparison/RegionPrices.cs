using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Reckons a region's price from its realms.</summary>
public static class RegionPrices
{
    /// <summary>Median and quartiles of the realms' cheapest prices, interpolated between neighbours and rounded to copper.</summary>
    /// <param name="region">The region.</param>
    /// <param name="variant">The good.</param>
    /// <param name="realms">What each realm that sells it has; each counts once.</param>
    /// <returns>Null when none has it.</returns>
    public static RegionPrice? Of(Region region, VariantKey variant, IReadOnlyCollection<VariantSummary> realms)
    {
        if (realms.Count == 0) return null;
        double[] prices = [.. realms.Select(one => (double)one.Minimum.Value).Order()];
        return new RegionPrice(
            region, variant, prices.Length, realms.Min(one => one.Minimum), At(0.25), At(0.5), At(0.75), realms.Sum(one => one.Quantity));

        Copper At(double share) => new((long)Math.Round(Quantiles.Within(prices, share)));
    }
}
