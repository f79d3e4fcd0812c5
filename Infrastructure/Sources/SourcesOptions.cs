namespace DiscordAH.Infrastructure.Sources;

/// <summary>Sources beside Battle.net (section <c>Sources</c>); all are off until an address is set.</summary>
public sealed class SourcesOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Sources";

    /// <summary>Region prices to compare ours with.</summary>
    public TsmSettings Tsm { get; set; } = new();

    /// <summary>Facts about items that Battle.net does not know.</summary>
    public WowheadSettings Wowhead { get; set; } = new();

    /// <summary>Skill points and quantities of recipes.</summary>
    public Db2Settings Db2 { get; set; } = new();

    /// <summary>Attempts after the first one.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>First pause before another attempt; it doubles, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a source may take to begin an answer.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a body may take to arrive.</summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromMinutes(5);
}
