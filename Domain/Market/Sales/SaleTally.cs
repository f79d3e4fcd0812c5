namespace DiscordAH.Domain.Market;

/// <summary>
/// Adds up what ended between two snapshots, by variant. An auction with probability s of being sold and r of having run out adds s to sold
/// and r to expired; the rest goes to cancelled where its price says so, else to ambiguous. A relisted one counts as relisted alone.
/// </summary>
public static class SaleTally
{
    /// <summary>One entry a variant of which an auction with a buyout ended or was bought in part.</summary>
    /// <param name="before">The earlier snapshot.</param>
    /// <param name="ended">What <see cref="SnapshotComparison.Compare"/> made of it.</param>
    public static IReadOnlyList<SaleEvidence> Of(SnapshotListings before, EndedAuctions ended)
    {
        var places = new int[before.Keys.Count];
        var sums = new List<SaleEvidence>();
        for (var i = 0; i < ended.Indices.Length; i++)
        {
            if (ended.Fates[i] == AuctionFate.BidGone) continue;
            var index = ended.Indices[i];
            Add(before, places, sums, index, Share(before, index, ended.Fates[i], ended.Sold[i], ended.RanOut[i]));
        }

        for (var i = 0; i < ended.PartIndices.Length; i++)
        {
            var index = ended.PartIndices[i];
            double units = ended.PartUnits[i];
            Add(before, places, sums, index, default(SaleEvidence) with { SoldUnits = units, SoldValue = units * before.UnitPrices[index] });
        }

        return sums;
    }

    private static SaleEvidence Share(SnapshotListings before, int index, AuctionFate fate, double sold, double ranOut)
    {
        var rest = Math.Max(0, 1 - sold - ranOut);
        var units = sold * before.Quantities[index];
        var share = default(SaleEvidence) with { SoldUnits = units, SoldValue = units * before.UnitPrices[index], Sold = sold };
        return fate switch
        {
            AuctionFate.Relisted => share with { Relisted = 1 },
            AuctionFate.Cancelled => share with { Expired = ranOut, Cancelled = rest },
            AuctionFate.Sold or AuctionFate.Ambiguous or AuctionFate.Expired => share with { Expired = ranOut, Ambiguous = rest },
            _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "No evidence."),
        };
    }

    private static void Add(SnapshotListings before, int[] places, List<SaleEvidence> sums, int index, in SaleEvidence share)
    {
        ref var place = ref places[before.Variants[index]];
        if (place == 0)
        {
            sums.Add(new SaleEvidence(before.Keys[before.Variants[index]], 0, 0, 0, 0, 0, 0, 0));
            place = sums.Count;
        }

        sums[place - 1] = sums[place - 1].Plus(share);
    }
}
