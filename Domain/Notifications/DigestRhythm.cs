namespace DiscordAH.Domain.Notifications;

/// <summary>How often a person is told.</summary>
public enum DigestRhythm
{
    /// <summary>At once.</summary>
    AtOnce,

    /// <summary>Once an hour, together.</summary>
    Hourly,

    /// <summary>Once a day at the person's hour, together.</summary>
    Daily,
}
