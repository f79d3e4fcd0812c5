namespace DiscordAH.Domain.Market;

/// <summary>
/// When to ask for a market's next snapshot. Battle.net publishes about hourly, a whole region within minutes, and is late around
/// maintenance: asked often while the next one is nearly due, ever more seldom the longer it stays away.
/// </summary>
public static class SnapshotPlan
{
    /// <summary>Usual time between two publications.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    /// <summary>How long before the expected moment the first question goes out.</summary>
    public static TimeSpan Head { get; } = TimeSpan.FromSeconds(45);

    /// <summary>The moment of the next question; at or before <paramref name="now"/> when it is due.</summary>
    /// <param name="last">Publication time of the newest snapshot; null when there is none, which makes the market due at once.</param>
    /// <param name="lastChecked">When Battle.net was last asked; null when never.</param>
    /// <param name="now">The clock.</param>
    public static DateTimeOffset NextCheck(DateTimeOffset? last, DateTimeOffset? lastChecked, DateTimeOffset now)
    {
        // A clock that was set back must not silence a market: what lies in the future did not happen.
        if (lastChecked > now) lastChecked = null;
        if (last > now) last = now;
        if (last is not { } published) return lastChecked is { } asked ? asked + Step(TimeSpan.Zero) : now;

        var first = published + Interval - Head;
        if (lastChecked is not { } before || before < first) return first;
        return before + Step(now - (published + Interval));
    }

    private static TimeSpan Step(TimeSpan overdue)
    {
        if (overdue <= TimeSpan.FromMinutes(5)) return TimeSpan.FromMinutes(1);
        if (overdue <= TimeSpan.FromMinutes(30)) return TimeSpan.FromMinutes(5);
        return TimeSpan.FromMinutes(overdue <= TimeSpan.FromHours(2) ? 15 : 30);
    }
}
