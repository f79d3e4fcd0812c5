namespace DiscordAH.Domain.Alerts;

/// <summary>What a judgement still lacks.</summary>
[Flags]
public enum AlertNeeds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A <see cref="GoodPast"/>.</summary>
    Past = 1,

    /// <summary>A <see cref="RegionLevel"/>.</summary>
    Region = 2,
}
