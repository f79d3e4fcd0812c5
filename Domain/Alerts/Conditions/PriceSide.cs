namespace DiscordAH.Domain.Alerts;

/// <summary>On which side of a limit.</summary>
public enum PriceSide
{
    /// <summary>Below it.</summary>
    Below,

    /// <summary>Above it.</summary>
    Above,
}
