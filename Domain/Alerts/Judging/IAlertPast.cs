using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>The past that alerts are judged on, as it was known at a moment.</summary>
public interface IAlertPast
{
    /// <summary>The 30 days before a snapshot, of many goods of a market in one read; goods without any change are not in the result.</summary>
    Task<IReadOnlyDictionary<VariantKey, GoodPast>> BeforeAsync(MarketId market, IReadOnlyCollection<VariantKey> variants, DateTimeOffset at, CancellationToken ct);

    /// <summary>The other realms' level for a snapshot, <see cref="RegionLevel.Delay"/> before it; goods that no other realm had are not in the result.</summary>
    Task<IReadOnlyDictionary<VariantKey, RegionLevel>> RegionAsync(MarketId market, IReadOnlyCollection<VariantKey> variants, DateTimeOffset at, CancellationToken ct);

    /// <summary>The other realms' level at several moments, for a preview; moments without any are left out.</summary>
    Task<IReadOnlyList<(DateTimeOffset At, RegionLevel Level)>> RegionOverAsync(MarketId market, VariantKey variant, IReadOnlyList<DateTimeOffset> moments, CancellationToken ct);

    /// <summary>What is on sale by the market's newest snapshot; null before the first one.</summary>
    Task<AlertReading?> NowAsync(MarketId market, VariantKey variant, CancellationToken ct);
}
