using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>The median price over units, not over listings.</summary>
public static class WeightedMedian
{
    /// <summary>The price of the middle unit; with an even number the mean of the two middle ones, rounded down.</summary>
    /// <param name="levels">Price levels, ascending by price, quantities above 0.</param>
    /// <returns>Zero when nothing is on sale.</returns>
    public static Copper Of(ReadOnlySpan<PriceLevel> levels)
    {
        long total = 0;
        foreach (var level in levels) total += level.Quantity;
        if (total == 0) return Copper.Zero;
        var low = UnitAt(levels, (total - 1) / 2);
        var high = UnitAt(levels, total / 2);
        return new Copper(low + (high - low) / 2);
    }

    private static long UnitAt(ReadOnlySpan<PriceLevel> levels, long index)
    {
        foreach (var level in levels)
        {
            if (index < level.Quantity) return level.UnitPrice.Value;
            index -= level.Quantity;
        }

        throw new ArgumentOutOfRangeException(nameof(index), index, "Beyond the last unit.");
    }
}
