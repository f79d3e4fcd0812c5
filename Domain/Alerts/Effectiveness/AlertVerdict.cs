namespace DiscordAH.Domain.Alerts;

/// <summary>What the record of an alert suggests.</summary>
public enum AlertVerdict
{
    /// <summary>Too few firings are old enough to say.</summary>
    TooEarly,

    /// <summary>Good calls: leave it.</summary>
    Keep,

    /// <summary>Too often, or too early: tighten it.</summary>
    Tighten,

    /// <summary>It never fires: loosen it.</summary>
    Loosen,

    /// <summary>Its calls were no good and nobody acted on them: drop it.</summary>
    Drop,
}
