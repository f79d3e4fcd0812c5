namespace DiscordAH.Domain.Alerts;

/// <summary>What a price is compared with.</summary>
public enum PriceReference
{
    /// <summary>The weighted market value of the last 14 days (<see cref="Market.WeightedMarketValue"/>).</summary>
    WeightedValue,

    /// <summary>The robust trend line of the log price over some days, at this moment.</summary>
    Trend,

    /// <summary>The median of the hourly prices of some days.</summary>
    Median,
}
