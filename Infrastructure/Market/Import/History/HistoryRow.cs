using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>A row of an archive that could be read.</summary>
/// <param name="At">When the market was read, unix seconds.</param>
/// <param name="Variant">The good.</param>
/// <param name="Minimum">Cheapest unit price, copper.</param>
/// <param name="MarketValue">Market value, copper.</param>
/// <param name="Auctions">Listings.</param>
internal readonly record struct HistoryRow(long At, VariantKey Variant, long Minimum, long MarketValue, int Auctions);
