namespace DiscordAH.Domain.Alerts;

/// <summary>Whether an alert watches.</summary>
public enum AlertStatus
{
    /// <summary>It watches.</summary>
    Active = 0,

    /// <summary>It is kept but does not watch: its owner, or its flapping, stopped it.</summary>
    Paused = 1,

    /// <summary>Its time is over.</summary>
    Ended = 2,
}
