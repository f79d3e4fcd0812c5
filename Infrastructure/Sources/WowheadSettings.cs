namespace DiscordAH.Infrastructure.Sources;

/// <summary>Wowhead's item pages as XML.</summary>
public sealed class WowheadSettings
{
    /// <summary>The site, below which <c>/item=ID&amp;xml</c> lies. Empty: off.</summary>
    public string Url { get; set; } = "";

    /// <summary>Least time between two questions.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an item's facts are kept before they are asked for again.</summary>
    public TimeSpan Keep { get; set; } = TimeSpan.FromDays(28);

    /// <summary>Most items asked for in one go, every quarter of an hour.</summary>
    public int MostAtOnce { get; set; } = 40;
}
