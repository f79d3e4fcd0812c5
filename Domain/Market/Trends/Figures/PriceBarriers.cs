using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Prices at which a price turned before, and at which much stands on offer now.</summary>
public static class PriceBarriers
{
    /// <summary>A turn counts when the price then went the other way by this much.</summary>
    public const double Turn = 0.03;

    /// <summary>A wall is a price level that holds at least this share of all units on the ladder …</summary>
    public const double WallShare = 0.2;

    /// <summary>… and at least so many times the units of the level in the middle.</summary>
    public const double WallTimes = 3;

    /// <summary>Prices at which the series turned by at least <see cref="Turn"/>, oldest first.</summary>
    /// <param name="prices">Prices above 0, oldest first.</param>
    public static IReadOnlyList<(double Price, bool IsLow)> Turns(IReadOnlyList<double> prices)
    {
        List<(double, bool)> turns = [];
        if (prices.Count == 0) return turns;
        double low = prices[0], high = prices[0];
        var direction = 0;
        foreach (var price in prices)
        {
            low = Math.Min(low, price);
            high = Math.Max(high, price);
            if (direction >= 0 && price <= high / (1 + Turn))
            {
                // Before the first move nobody knows whether the start was a turn.
                if (direction > 0) turns.Add((high, false));
                (direction, low) = (-1, price);
            }
            else if (direction <= 0 && price >= low * (1 + Turn))
            {
                if (direction < 0) turns.Add((low, true));
                (direction, high) = (1, price);
            }
        }

        return turns;
    }

    /// <summary>The nearest price at or below, at which the series turned up.</summary>
    public static double? Support(IReadOnlyList<double> prices, double price)
    {
        double? nearest = null;
        foreach (var (turn, isLow) in Turns(prices))
        {
            if (isLow && turn <= price && !(turn <= nearest)) nearest = turn;
        }

        return nearest;
    }

    /// <summary>The nearest price above, at which the series turned down or a wall of units stands.</summary>
    /// <param name="prices">Prices above 0, oldest first.</param>
    /// <param name="ladder">What is on sale now, cheapest first; empty when nobody knows.</param>
    /// <param name="price">The price now.</param>
    public static double? Resistance(IReadOnlyList<double> prices, IReadOnlyList<PriceLevel> ladder, double price)
    {
        double? nearest = Wall(ladder, price)?.Value;
        foreach (var (turn, isLow) in Turns(prices))
        {
            if (!isLow && turn > price && !(turn >= nearest)) nearest = turn;
        }

        return nearest;
    }

    /// <summary>The cheapest wall above a price; null when there is none.</summary>
    public static Copper? Wall(IReadOnlyList<PriceLevel> ladder, double price)
    {
        if (ladder.Count < 3) return null;
        double all = 0;
        var units = new double[ladder.Count];
        for (var i = 0; i < units.Length; i++) all += units[i] = ladder[i].Quantity;
        var least = Math.Max(WallShare * all, WallTimes * Quantiles.Median(units));
        foreach (var level in ladder)
        {
            if (level.UnitPrice.Value > price && level.Quantity >= least) return level.UnitPrice;
        }

        return null;
    }
}
