namespace DiscordAH.Domain.Market;

/// <summary>What is on sale now.</summary>
/// <param name="Market">Where.</param>
/// <param name="Summary">The numbers of the newest snapshot.</param>
/// <param name="PublishedAt">When that snapshot was published.</param>
public sealed record CurrentPrice(MarketId Market, VariantSummary Summary, DateTimeOffset PublishedAt);
