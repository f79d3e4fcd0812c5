namespace DiscordAH.Infrastructure.Sources;

/// <summary>Exports of the game's own tables, as wago.tools has them.</summary>
public sealed class Db2Settings
{
    /// <summary>The address below which <c>/{Table}/csv</c> lies. Empty: off.</summary>
    public string Url { get; set; } = "";

    /// <summary>How long a table is not asked for again; it changes with the game's builds.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Largest table read, in megabytes after decompression.</summary>
    public int MaxMegabytes { get; set; } = 128;
}
