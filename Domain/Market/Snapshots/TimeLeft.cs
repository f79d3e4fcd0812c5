namespace DiscordAH.Domain.Market;

/// <summary>How long an auction has left at least, as Battle.net says it.</summary>
public enum TimeLeft : byte
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>Under 30 minutes.</summary>
    Short = 1,

    /// <summary>30 minutes to 2 hours.</summary>
    Medium = 2,

    /// <summary>2 to 12 hours.</summary>
    Long = 3,

    /// <summary>12 to 48 hours.</summary>
    VeryLong = 4,
}
