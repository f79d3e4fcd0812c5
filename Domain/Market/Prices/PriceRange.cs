namespace DiscordAH.Domain.Market;

/// <summary>How far back a person looks. The numbers stand in buttons that are out there: new ranges come last.</summary>
public enum PriceRange
{
    /// <summary>24 hours.</summary>
    Day,

    /// <summary>7 days.</summary>
    Week,

    /// <summary>30 days.</summary>
    Month,

    /// <summary>90 days.</summary>
    Quarter,

    /// <summary>14 days.</summary>
    Fortnight,
}
