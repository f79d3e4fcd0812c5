namespace DiscordAH.Domain.Market;

/// <summary>Prices that are not to be trusted: measured as of the newest snapshot, or reported by a member and confirmed by an officer. For flagging, never for dropping.</summary>
public interface ISuspectPrices
{
    /// <summary>Those of a market, by good. Of the measured ones the worst <see cref="MeasureMarketQuality.MostDoubts"/> are known.</summary>
    Task<IReadOnlyDictionary<VariantKey, SuspectPrice>> InMarketAsync(MarketId market, CancellationToken ct);

    /// <summary>The markets where a good's price is suspect.</summary>
    Task<IReadOnlyDictionary<MarketId, SuspectPrice>> OfGoodAsync(VariantKey variant, CancellationToken ct);
}
