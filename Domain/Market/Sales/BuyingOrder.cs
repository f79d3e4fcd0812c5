namespace DiscordAH.Domain.Market;

/// <summary>
/// How strictly purchases go from the cheapest upwards, learnt from the sales that are certain: auctions that lost units. P(sold | out of turn) to
/// P(sold | in turn) is, by Bayes, as the share of certain sales out of turn to the share of those that left, and the same in turn. Where nothing
/// is ever bought in part out of turn, leaving out of turn means taken down.
/// </summary>
internal static class BuyingOrder
{
    // Below this many certain sales their ranks say too little.
    private const int FewestParts = 30;

    /// <summary>Confidence for an auction that left while a cheaper one stood untouched.</summary>
    /// <param name="before">The earlier snapshot.</param>
    /// <param name="join">What left it and what was bought in part.</param>
    /// <param name="relisted">By position among those that left: put up anew.</param>
    /// <param name="usual">The confidence without such knowledge, and the least given.</param>
    public static float OutOfTurn(SnapshotListings before, SnapshotJoin join, bool[] relisted, float usual)
    {
        var parts = join.Parts.Indices;
        if (parts.Length < FewestParts) return usual;
        double soldOut = parts.Count(index => IsOutOfTurn(before, join, index));
        double leftOut = 0, left = 0;
        for (var i = 0; i < join.Gone.Count; i++)
        {
            if (relisted[i] || before.UnitPrices[join.Gone[i]] == 0) continue;
            left++;
            if (IsOutOfTurn(before, join, join.Gone[i])) leftOut++;
        }

        var soldIn = parts.Length - soldOut;
        var leftIn = left - leftOut;
        if (soldIn < 1 || leftOut < 1) return usual;
        var relative = soldOut / leftOut / (soldIn / Math.Max(1, leftIn));
        return (float)Math.Clamp(SaleRules.Swept * relative, usual, SaleRules.Swept);
    }

    private static bool IsOutOfTurn(SnapshotListings before, SnapshotJoin join, int index) =>
        before.UnitPrices[index] > join.CheapestStanding[before.Variants[index]] && !join.IsEaten[before.Variants[index]];
}
