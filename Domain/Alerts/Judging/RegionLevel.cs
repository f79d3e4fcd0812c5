using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>What a good cost on the region's other realms, two hours before: by then every realm's reading of that time is in, so that everybody sees the same.</summary>
/// <param name="Median">Median of their cheapest prices.</param>
/// <param name="Realms">How many had it on sale.</param>
public sealed record RegionLevel(Copper Median, int Realms)
{
    /// <summary>How long before the judged snapshot.</summary>
    public static TimeSpan Delay { get; } = TimeSpan.FromHours(2);
}
