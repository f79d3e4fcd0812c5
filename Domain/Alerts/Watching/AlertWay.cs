namespace DiscordAH.Domain.Alerts;

/// <summary>Where an alert tells; the panel's bell always does.</summary>
public enum AlertWay
{
    /// <summary>As its owner's preferences say.</summary>
    Person,

    /// <summary>In a channel of a guild, naming nobody but its owner.</summary>
    Channel,
}
