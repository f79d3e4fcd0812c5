namespace DiscordAH.Domain.Market;

/// <summary>Why a market is asked next.</summary>
public enum CheckReason
{
    /// <summary>It was never read.</summary>
    First,

    /// <summary>Its publication is expected then.</summary>
    Expected,

    /// <summary>Its publication is overdue.</summary>
    Overdue,

    /// <summary>Another market of its region published at a new time.</summary>
    Sibling,

    /// <summary>It is its turn to show whether the region published.</summary>
    Watch,
}
