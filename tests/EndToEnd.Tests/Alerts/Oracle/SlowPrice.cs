using DiscordAH.Domain.Market;

namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>The price of the wanted quantity: none, known, or, where the kept ladder ends before it, known to be an amount or more.</summary>
/// <param name="Least">Copper; null when so many are not on sale.</param>
/// <param name="IsExact">Whether it is just that.</param>
internal readonly record struct SlowPrice(long? Least, bool IsExact)
{
    /// <summary>The so manieth cheapest unit of a ladder, units below a trusted price left out.</summary>
    public static SlowPrice Of(IReadOnlyList<PriceLevel> ladder, long onSale, long wanted, double trusted)
    {
        List<(long Price, long Quantity)> levels = [.. ladder.Select(level => (level.UnitPrice.Value, level.Quantity))];
        var untrusted = levels.Where(level => level.Price < trusted).Sum(level => level.Quantity);
        long reached = 0;
        foreach (var (price, quantity) in levels.Where(level => level.Price >= trusted))
        {
            reached += quantity;
            if (reached >= wanted) return new SlowPrice(price, true);
        }

        var kept = levels.Sum(level => level.Quantity);
        var isAllKept = kept >= onSale;
        if (levels.Count == 0 || isAllKept || onSale - untrusted < wanted) return default;
        return new SlowPrice(Math.Max(levels[^1].Price + 1, (long)trusted), false);
    }

    public bool? IsBelow(double limit) => Least is not { } least || least >= limit ? false : IsExact ? true : null;

    public bool? IsAbove(double limit) => Least is not { } least ? false : least > limit ? true : IsExact ? false : null;
}
