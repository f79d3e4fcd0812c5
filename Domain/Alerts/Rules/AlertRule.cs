namespace DiscordAH.Domain.Alerts;

/// <summary>What an alert watches for, and how patient it is. Validated as a whole by <see cref="RuleCheck"/>.</summary>
/// <param name="When">The condition.</param>
/// <param name="MinQuantity">The price is that of the so manieth cheapest unit; 1 is the cheapest.</param>
/// <param name="CoolDown">Time between two firings at least.</param>
/// <param name="Hysteresis">After firing, each limit must be left by so many percent before the alert can fire again, 0 to 50.</param>
/// <param name="Expires">When it ends; null for never.</param>
/// <param name="Hours">When it may fire; null for always.</param>
/// <param name="IgnoreSuspect">Listings that are not to be trusted are left out: the price is that of the first that is.</param>
public sealed record AlertRule(
    AlertCondition When,
    long MinQuantity = 1,
    TimeSpan CoolDown = default,
    double Hysteresis = AlertRule.UsualHysteresis,
    DateTimeOffset? Expires = null,
    ActiveHours? Hours = null,
    bool IgnoreSuspect = true)
{
    /// <summary>Hysteresis where nobody says otherwise, in percent.</summary>
    public const double UsualHysteresis = 3;

    /// <summary>Cool-down where nobody says otherwise.</summary>
    public static TimeSpan UsualCoolDown { get; } = TimeSpan.FromHours(6);
}
