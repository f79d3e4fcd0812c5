using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>
/// A bar in whole numbers: the form in which bars are stored and folded, so that both are exact. <see cref="PriceBar"/> says the same as shares and averages;
/// each can be had from the other without loss.
/// </summary>
/// <param name="Covered">Seconds that snapshots cover, at least 1.</param>
/// <param name="OnSale">Seconds of those in which it was on sale.</param>
/// <param name="UnitSeconds">Units on sale times seconds.</param>
/// <param name="ListingSeconds">Listings times seconds.</param>
/// <param name="Open">Minimum price at first; meaningless when it was never on sale, like the other prices.</param>
/// <param name="High">Highest.</param>
/// <param name="Low">Lowest.</param>
/// <param name="Close">At last.</param>
/// <param name="Mean">Weighted by units and time.</param>
/// <param name="MarketValue">Weighted by time on sale.</param>
/// <param name="Sold">Units sold; null where that is not known.</param>
public readonly record struct BarAmounts(
    long Covered, long OnSale, long UnitSeconds, long ListingSeconds, Copper Open, Copper High, Copper Low, Copper Close, Copper Mean, Copper MarketValue, double? Sold)
{
    /// <summary>Takes a bar apart.</summary>
    public static BarAmounts Of(in PriceBar bar)
    {
        var length = bar.Length.TotalSeconds;
        var covered = (long)Math.Round(bar.Covered * length);
        return new BarAmounts(
            covered, (long)Math.Round(bar.OnSale * length), (long)Math.Round(bar.Quantity * covered), (long)Math.Round(bar.Listings * covered),
            bar.Open ?? default, bar.High ?? default, bar.Low ?? default, bar.Close ?? default, bar.Mean ?? default, bar.MarketValue ?? default, bar.Sold);
    }

    /// <summary>A bar in which nothing was on sale.</summary>
    public static PriceBar Empty(DateTimeOffset from, DateTimeOffset to, long covered, double? sold) =>
        new BarAmounts(covered, 0, 0, 0, default, default, default, default, default, default, sold).Bar(from, to);

    /// <summary>Puts it together.</summary>
    public PriceBar Bar(DateTimeOffset from, DateTimeOffset to)
    {
        var length = (to - from).TotalSeconds;
        var (quantity, listings) = Covered > 0 ? (UnitSeconds / (double)Covered, ListingSeconds / (double)Covered) : (0, 0);
        return OnSale > 0
            ? new PriceBar(from, to, Open, High, Low, Close, Mean, MarketValue, quantity, listings, Covered / length, OnSale / length, Sold)
            : new PriceBar(from, to, null, null, null, null, null, null, quantity, listings, Covered / length, 0, Sold);
    }
}
