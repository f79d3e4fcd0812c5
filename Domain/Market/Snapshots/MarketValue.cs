namespace DiscordAH.Domain.Market;

/// <summary>
/// The market value of one snapshot as TradeSkillMaster defines it (support.tradeskillmaster.com, "AuctionDB Market Value"):
/// the cheapest 15 % of the units always count, up to 30 % while no step of 20 % comes; then everything 1.5 sample standard
/// deviations or more from their mean is dropped and the rest averaged. Robust against dear listings, not against one cheap troll.
/// </summary>
public static class MarketValue
{
    /// <summary>The market value, in copper; its fraction is kept. Works on price levels, without expanding them to units.</summary>
    /// <param name="levels">Price levels, ascending by price, prices and quantities above 0.</param>
    /// <returns>0 when nothing is on sale.</returns>
    /// <exception cref="OverflowException">The quantities do not fit 64 bits together.</exception>
    public static double Of(ReadOnlySpan<PriceLevel> levels)
    {
        if (levels.IsEmpty) return 0;
        var (whole, part) = Kept(levels);

        // Prices are taken relative to the cheapest: small numbers keep the sums below exact for all but huge markets.
        var origin = levels[0].UnitPrice.Value;
        double count = 0, sum = 0, squares = 0;
        for (var i = 0; i <= whole; i++)
        {
            double quantity = i < whole ? levels[i].Quantity : part;
            double offset = levels[i].UnitPrice.Value - origin;
            count += quantity;
            sum += quantity * offset;
            squares += quantity * offset * offset;
        }

        var mean = sum / count;
        var spread = count * squares - sum * sum; // n(n−1)σ²
        if (count < 2 || spread <= 0) return origin + mean;

        double keptCount = 0, keptSum = 0;
        for (var i = 0; i <= whole; i++)
        {
            double quantity = i < whole ? levels[i].Quantity : part;
            double offset = levels[i].UnitPrice.Value - origin;

            // |p − m| ≥ 1.5σ with both sides multiplied out to whole numbers, so that ties do not hang on a rounded root.
            var distance = offset * count - sum;
            if (4 * distance * distance * (count - 1) >= 9 * count * spread) continue;
            keptCount += quantity;
            keptSum += quantity * offset;
        }

        return origin + (keptCount > 0 ? keptSum / keptCount : mean);
    }

    /// <summary>The market value rounded to whole copper.</summary>
    /// <inheritdoc cref="Of"/>
    public static long Rounded(ReadOnlySpan<PriceLevel> levels) => (long)Math.Round(Of(levels), MidpointRounding.AwayFromZero);

    // How many levels are kept whole, and how many units of the next one (at least 1).
    private static (int Whole, long Part) Kept(ReadOnlySpan<PriceLevel> levels)
    {
        long total = 0;
        foreach (var level in levels) total += level.Quantity;

        // 30 % and 15 %, rounded down without a step that could overflow.
        var cap = total / 10 * 3 + total % 10 * 3 / 10;
        var floor = total / 20 * 3 + total % 20 * 3 / 20;
        long before = 0;
        long taken = 0;
        var last = 0;
        for (var i = 0; i < levels.Length; i++)
        {
            var first = before + 1;
            if (i > 0)
            {
                if (first > cap) break;
                if (first > floor && IsJump(levels[i - 1].UnitPrice.Value, levels[i].UnitPrice.Value)) break;
            }

            last = i;
            taken = Math.Min(levels[i].Quantity, Math.Max(cap - before, i == 0 ? 1 : 0));
            before += levels[i].Quantity;
        }

        return (last, taken);
    }

    // A step of a fifth or more; the fifth is rounded up, since a step is a whole number.
    private static bool IsJump(long from, long to) => to - from >= from / 5 + (from % 5 == 0 ? 0 : 1);
}
