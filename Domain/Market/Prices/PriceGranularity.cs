namespace DiscordAH.Domain.Market;

/// <summary>How finely a history is cut.</summary>
public enum PriceGranularity
{
    /// <summary>Every change.</summary>
    Raw,

    /// <summary>One step an hour.</summary>
    Hour,

    /// <summary>One step a day (UTC).</summary>
    Day,
}
