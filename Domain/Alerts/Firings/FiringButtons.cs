namespace DiscordAH.Domain.Alerts;

/// <summary>What the buttons below a firing do; the first word of their state.</summary>
public static class FiringButtons
{
    /// <summary>Snooze for an hour.</summary>
    public const string SnoozeHour = "1h";

    /// <summary>Snooze for a day.</summary>
    public const string SnoozeDay = "1d";

    /// <summary>Snooze until the price recovered.</summary>
    public const string SnoozeRecovered = "rec";

    /// <summary>It was bought.</summary>
    public const string Bought = "got";

    /// <summary>Tighten the alert.</summary>
    public const string Tighten = "tight";

    /// <summary>Why did it fire?</summary>
    public const string Why = "why";

    /// <summary>Delete the alert.</summary>
    public const string Delete = "del";
}
