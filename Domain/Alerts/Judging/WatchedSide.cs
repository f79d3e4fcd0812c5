namespace DiscordAH.Domain.Alerts;

/// <summary>Whether a rule watches for low prices or for high ones.</summary>
internal static class WatchedSide
{
    /// <summary>The side of all limits on a price that have one; null when there are none, or of both sides.</summary>
    public static PriceSide? Of(AlertCondition condition)
    {
        PriceSide? found = null;
        foreach (var limit in condition.Limits())
        {
            if (OfLimit(limit) is not { } side) continue;
            if (found is { } other && other != side) return null;
            found = side;
        }

        return found;
    }

    private static PriceSide? OfLimit(AlertCondition limit) => limit switch
    {
        PriceLimit it => it.Side,
        PriceAgainst it => it.Side,
        PriceRank it => it.Side,
        PriceOutlier it => it.Side,
        RealmSpread it => it.Side,
        NewLow or ForecastBelow => PriceSide.Below,
        _ => null,
    };
}
