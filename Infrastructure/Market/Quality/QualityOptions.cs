namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>Data quality (section <c>Quality</c>).</summary>
public sealed class QualityOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Quality";

    /// <summary>Discord channel that gets the daily digest; empty: a direct message to each of <c>Panel:Admins</c>.</summary>
    public string DigestChannel { get; set; } = "";

    /// <summary>Hour of the day, UTC, at which the digest of the day before is written.</summary>
    public int DigestHour { get; set; } = 7;

    /// <summary>Reports of wrong prices that one member may make in 24 hours.</summary>
    public int ReportsPerDay { get; set; } = 5;

    /// <summary>How long a price stays suspect after its report was accepted.</summary>
    public TimeSpan SuspectFor { get; set; } = TimeSpan.FromDays(7);
}
