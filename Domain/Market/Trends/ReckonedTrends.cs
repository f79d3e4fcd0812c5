namespace DiscordAH.Domain.Market;

/// <summary>All trends of a good at a moment.</summary>
/// <param name="Past">The bars they rest on.</param>
/// <param name="Trends">One for each range, shortest first.</param>
/// <param name="Season">The weekly swing; null when none is proven.</param>
public sealed record ReckonedTrends(PricePast Past, IReadOnlyList<PriceTrend> Trends, PriceSeason? Season);
