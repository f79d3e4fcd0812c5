using DiscordAH.Sandbox.BattleNet.Catalogue;

namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>
/// A seller's place for one item: in every period it holds at most one auction. Fixed for all time, so that any auction
/// of any hour follows from the slot and the number of the period.
/// </summary>
/// <param name="ItemJson">The <c>item</c> object of its auctions, as UTF-8.</param>
/// <param name="Premium">What its variant is worth beyond the plain item, as a logarithm.</param>
internal sealed record ListingSlot(CatalogueItem Item, SlotPace Pace, ulong Key, byte[] ItemJson, double Premium)
{
    /// <summary>Beginning of the first period, in [0, period).</summary>
    public long Phase { get; } = (long)(Hash.Unit(Key, 1) * Pace.PeriodSeconds);

    /// <summary>What this seller asks beyond the going price of the variant, as a logarithm.</summary>
    public double Greed { get; } = Pace.Spread * Math.Abs(Hash.Normal(Key, 2)) - 0.03;

    public long Period(long time) => (time - Phase) / Pace.PeriodSeconds;
}
