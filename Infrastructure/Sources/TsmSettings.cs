namespace DiscordAH.Infrastructure.Sources;

/// <summary>TradeSkillMaster's public region prices.</summary>
public sealed class TsmSettings
{
    /// <summary>The file; <c>{region}</c> is replaced. Empty: off.</summary>
    public string Url { get; set; } = "";

    /// <summary>How long a file is not asked for again; it changes about daily.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Largest file read, in megabytes after decompression.</summary>
    public int MaxMegabytes { get; set; } = 64;
}
