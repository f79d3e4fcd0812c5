namespace DiscordAH.Domain.Market;

/// <summary>How eagerly Battle.net is asked.</summary>
/// <param name="FirstCheck">When a market is first asked, counted from the moment its publication is expected; negative for earlier.</param>
/// <param name="Watch">A region is never left unasked for longer: one of its markets in turn is asked then, so that a minute that moved is noticed.</param>
public sealed record Cadence(TimeSpan FirstCheck, TimeSpan Watch)
{
    /// <summary>What the replay of real publication times was best with: one question a market and hour, and one a region and minute.</summary>
    public static Cadence Default { get; } = new(TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1));

    /// <summary>Smallest and largest <see cref="FirstCheck"/>.</summary>
    public static (TimeSpan Least, TimeSpan Most) FirstCheckRange { get; } = (TimeSpan.FromMinutes(-5), TimeSpan.FromMinutes(5));

    /// <summary>Smallest and largest <see cref="Watch"/>.</summary>
    public static (TimeSpan Least, TimeSpan Most) WatchRange { get; } = (TimeSpan.FromSeconds(30), TimeSpan.FromHours(1));
}
