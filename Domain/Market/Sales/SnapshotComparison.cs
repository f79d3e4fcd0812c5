namespace DiscordAH.Domain.Market;

/// <summary>
/// Infers from two consecutive snapshots of one market what became of the auctions that are missing in the second. In this order: no buyout → bid
/// gone; time certainly up → expired; the same goods put up anew → relisted; priced where nobody buys → cancelled; else sold, with the more
/// confidence the cheaper it was, and little when a cheaper one still stands. Blind to what is posted and bought between the two, and to goods
/// taken down for good at a good price.
/// </summary>
public static class SnapshotComparison
{
    /// <summary>Whether two publications lie close enough to be compared.</summary>
    public static bool AreComparable(DateTimeOffset earlier, DateTimeOffset later) => later > earlier && later - earlier <= SaleRules.MaxGap;

    /// <summary>Compares two snapshots of one market. Linear in their sizes but for sorting the asks of variants that lost an auction.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one; its list of variants may be another.</param>
    /// <param name="gap">Time between their publications, above 0.</param>
    /// <param name="isCommodities">Whether the market fills purchases from the cheapest price upwards.</param>
    public static EndedAuctions Compare(SnapshotListings before, SnapshotListings after, TimeSpan gap, bool isCommodities)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(gap, TimeSpan.Zero);
        var join = new SnapshotJoin(before, after);
        var relisted = Relistings.Find(before, after, join);
        var asks = AskRange.Of(before, join.Gone);
        var count = join.Gone.Count;
        var ended = new EndedAuctions([.. join.Gone], new AuctionFate[count], new float[count], new float[count], join.Parts.Indices, join.Parts.Units);
        var timeUp = new TimeUp(before, join, relisted, gap);
        var outOfTurn = BuyingOrder.OutOfTurn(before, join, relisted, isCommodities ? SaleRules.OutOfTurn : SaleRules.Undercut);
        for (var i = 0; i < count; i++)
        {
            var index = ended.Indices[i];
            var variant = before.Variants[index];
            var price = before.UnitPrices[index];
            ended.RanOut[i] = price == 0 ? 0 : timeUp.Of(before, index);
            ended.Fates[i] = BeforeRank(price, ended.RanOut[i], relisted[i], asks[variant]);
            if (ended.Fates[i] != AuctionFate.Sold) continue;

            // For commodities this is the walk down the depth: a purchase eats the cheapest levels first, so the lowest price left standing is
            // how far it came. On a realm a buyer picks a listing, and picks the cheapest unless something else matters.
            var isUndercut = price > join.CheapestStanding[variant];
            var rank = isUndercut ? outOfTurn
                : isCommodities && price == join.CheapestStanding[variant] && !join.IsEaten[variant] ? SaleRules.Level
                : price <= asks[variant].LowQuarter ? SaleRules.Cheapest
                : SaleRules.Swept;
            ended.Sold[i] = rank * (1 - ended.RanOut[i]);
            ended.Fates[i] = Likeliest(ended.Sold[i], ended.RanOut[i], isUndercut);
        }

        return ended;
    }

    private static AuctionFate BeforeRank(long price, float ranOut, bool isRelisted, AskRange asks)
    {
        if (price == 0) return AuctionFate.BidGone;
        if (ranOut >= 1) return AuctionFate.Expired;
        if (isRelisted) return AuctionFate.Relisted;
        return price > asks.Dear ? AuctionFate.Cancelled : AuctionFate.Sold;
    }

    private static AuctionFate Likeliest(float sold, float ranOut, bool isUndercut)
    {
        if (sold >= 0.5f) return AuctionFate.Sold;
        if (ranOut >= 0.5f) return AuctionFate.Expired;
        return isUndercut ? AuctionFate.Cancelled : AuctionFate.Ambiguous;
    }
}
