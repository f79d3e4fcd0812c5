namespace DiscordAH.Domain.Market;

/// <summary>The time that a trend is told of.</summary>
public enum TrendRange
{
    /// <summary>24 hours.</summary>
    Day,

    /// <summary>7 days.</summary>
    Week,

    /// <summary>14 days.</summary>
    Fortnight,

    /// <summary>30 days.</summary>
    Month,

    /// <summary>90 days.</summary>
    Quarter,
}
