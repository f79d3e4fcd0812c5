namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>One auction from birth to end. Times are unix seconds; prices copper per unit; 0 means none.</summary>
/// <param name="Expires">When it would run out; what <c>time_left</c> counts down to.</param>
/// <param name="Ends">When it leaves the house.</param>
/// <param name="PartSoldAt">When <paramref name="PartSold"/> of its units were bought, if any.</param>
internal readonly record struct Listing(
    long Id, long Born, long Expires, long Ends, ListingOutcome Outcome, long UnitPrice, long Bid, int Quantity, int PartSold, long PartSoldAt)
{
    public int QuantityAt(long time) => PartSold > 0 && time >= PartSoldAt ? Quantity - PartSold : Quantity;
}
