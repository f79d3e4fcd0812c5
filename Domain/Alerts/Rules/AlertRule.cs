namespace DiscordAH.Domain.Alerts;

/// <summary>What an alert watches for, and how patient it is. Validated as a whole by <see cref="RuleCheck"/>.</summary>
/// <param name="When">The condition.</param>
/// <param name="MinQuantity">The price is that of the so manieth cheapest unit; 1 is the cheapest.</param>
/// <param name="CoolDown">Time between two firings at least.</param>
/// <param name="Hysteresis">After firing, each limit must be left by so many percent before the alert can fire again, 0 to 50.</param>
/// <param name="Expires">When it ends; null for never.</param>
/// <param name="Hours">When it may fire; null for always.</param>
/// <param name="IgnoreSuspect">
/// What is not to be trusted never makes it fire. For limits below, listings cheaper than a tenth of the 14-day median, or than a third of it and six robust deviations
/// below it, are left out: the price is that of the first that is not so cheap. For limits above, the cheapest counts as it stands, and a price above ten times that
/// median says nothing. With less than 24 known hours nothing is suspect.
/// </param>
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
