namespace DiscordAH.Domain.Alerts;

/// <summary>Whether conditions are nearly alike.</summary>
internal static class NearRules
{
    private const double Share = 0.02;

    public static bool AreNear(AlertCondition one, AlertCondition other) => (one, other) switch
    {
        (AllOf a, AllOf b) => Pairs(a.Parts, [.. b.Parts]),
        (AnyOf a, AnyOf b) => Pairs(a.Parts, [.. b.Parts]),
        (PriceLimit a, PriceLimit b) => a.Side == b.Side && Near(a.Price.Value, b.Price.Value),
        (PriceAgainst a, PriceAgainst b) => a.Side == b.Side && a.Reference == b.Reference && a.Days == b.Days && Near(a.Percent, b.Percent),
        (PriceRank a, PriceRank b) => a.Side == b.Side && a.Days == b.Days && Near(a.Percent, b.Percent),
        (PriceOutlier a, PriceOutlier b) => a.Side == b.Side && a.Days == b.Days && Near(a.Deviations, b.Deviations),
        (TrendTurn a, TrendTurn b) => a == b,
        (VolatilityBreakout a, VolatilityBreakout b) => a.Days == b.Days && Near(a.Times, b.Times),
        (SupplyShock a, SupplyShock b) => a.Side == b.Side && a.Days == b.Days && Near(a.Percent, b.Percent),
        (RealmSpread a, RealmSpread b) => a.Side == b.Side && Near(a.Percent, b.Percent),
        (FirstListing a, FirstListing b) => a == b,
        (NewLow a, NewLow b) => a == b,
        (ForecastBelow a, ForecastBelow b) => a.Hours == b.Hours && Near(a.Price.Value, b.Price.Value),
        _ => false,
    };

    private static bool Near(double one, double other) => Math.Abs(one - other) <= Share * Math.Max(Math.Abs(one), Math.Abs(other));

    // Some part may be near to several: all pairings are tried, of six parts at most.
    private static bool Pairs(IReadOnlyList<AlertCondition> ones, List<AlertCondition> others, int next = 0)
    {
        if (next == ones.Count) return others.Count == 0;
        if (ones.Count - next != others.Count) return false;
        for (var i = 0; i < others.Count; i++)
        {
            var other = others[i];
            if (!AreNear(ones[next], other)) continue;
            others.RemoveAt(i);
            if (Pairs(ones, others, next + 1)) return true;
            others.Insert(i, other);
        }

        return false;
    }
}
