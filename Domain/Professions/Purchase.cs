using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>Units bought from the cheapest up.</summary>
/// <param name="Total">What they cost together.</param>
/// <param name="FromVendor">Units of them that a vendor sells for less.</param>
public readonly record struct Purchase(Copper Total, long FromVendor)
{
    /// <summary>
    /// Buys from the cheapest price level up, from the vendor where he is cheaper. Beyond the price levels that are known nothing is guessed: they are the
    /// cheapest 32, and what stands above them costs an unknown amount more.
    /// </summary>
    /// <param name="ladder">The price levels, ascending.</param>
    /// <param name="units">Units, 0 or more.</param>
    /// <param name="vendor">What a vendor takes for a unit; null when none sells it.</param>
    /// <returns>Null when so many cannot be bought at known prices.</returns>
    /// <remarks>Buying more never costs less, and buying two lots together never costs less than each alone from the bottom: the price only climbs.</remarks>
    public static Purchase? Of(IReadOnlyList<PriceLevel> ladder, long units, Copper? vendor = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        var (total, rest) = (Copper.Zero, units);
        foreach (var level in ladder)
        {
            if (rest == 0 || (vendor is { } limit && level.UnitPrice >= limit)) break;
            var taken = Math.Min(rest, level.Quantity);
            total += level.UnitPrice * taken;
            rest -= taken;
        }

        if (rest == 0) return new Purchase(total, 0);
        return vendor is { } price ? new Purchase(total + (price * rest), rest) : null;
    }

    /// <summary>Price levels of several variants that do equally well, as one ladder.</summary>
    public static IReadOnlyList<PriceLevel> Join(IReadOnlyList<CurrentPrice> variants) => variants.Count == 1
        ? variants[0].Summary.Ladder
        : [.. variants.SelectMany(variant => variant.Summary.Ladder).OrderBy(level => level.UnitPrice)];
}
