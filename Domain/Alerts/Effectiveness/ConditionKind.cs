namespace DiscordAH.Domain.Alerts;

/// <summary>Kinds of conditions, for people.</summary>
public static class ConditionKind
{
    /// <summary>What a condition is called in lists: <c>Price limit</c>, <c>Against median</c>; of several parts <c>Combined</c>.</summary>
    public static string Of(AlertCondition condition) => condition switch
    {
        AllOf or AnyOf => "Combined",
        PriceLimit => "Price limit",
        PriceAgainst { Reference: PriceReference.WeightedValue } => "Against weighted value",
        PriceAgainst { Reference: PriceReference.Trend } => "Against trend",
        PriceAgainst => "Against median",
        PriceRank => "Rank in its past",
        PriceOutlier => "Outlier",
        TrendTurn => "Trend reversal",
        VolatilityBreakout => "Volatility break-out",
        SupplyShock => "Supply shock",
        RealmSpread => "Realm spread",
        FirstListing => "First listing",
        NewLow => "New low",
        ForecastBelow => "Forecast",
        _ => condition.GetType().Name,
    };

    /// <summary>As <see cref="Of(AlertCondition)"/>, of a condition as a firing keeps it.</summary>
    public static string Of(string condition) => ConditionText.TryParse(condition, out var parsed, out _) ? Of(parsed) : "Other";
}
