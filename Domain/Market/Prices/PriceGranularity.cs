namespace DiscordAH.Domain.Market;

/// <summary>How finely a history is cut.</summary>
public enum PriceGranularity
{
    /// <summary>Every change.</summary>
    Raw,

    /// <summary>One bar an hour.</summary>
    Hour,

    /// <summary>One bar a day (UTC).</summary>
    Day,

    /// <summary>One bar a week, Monday to Sunday (UTC).</summary>
    Week,

    /// <summary>One bar a calendar month (UTC).</summary>
    Month,
}
