namespace DiscordAH.Domain.Alerts;

/// <summary>What a person did about a firing.</summary>
public enum FiringDeed
{
    /// <summary>Nothing that we know of.</summary>
    None = 0,

    /// <summary>Bought it.</summary>
    Bought = 1,

    /// <summary>Snoozed it.</summary>
    Snoozed = 2,

    /// <summary>Changed the alert.</summary>
    Changed = 3,

    /// <summary>Deleted the alert.</summary>
    Deleted = 4,
}
