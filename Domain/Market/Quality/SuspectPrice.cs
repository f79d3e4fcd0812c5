namespace DiscordAH.Domain.Market;

/// <summary>Why a price is not to be trusted.</summary>
/// <param name="Market">Where.</param>
/// <param name="Variant">The good.</param>
/// <param name="Reason">One short sentence for people.</param>
/// <param name="Until">When a suspicion that an officer confirmed ends; null for one that every snapshot measures anew.</param>
public sealed record SuspectPrice(MarketId Market, VariantKey Variant, string Reason, DateTimeOffset? Until);
