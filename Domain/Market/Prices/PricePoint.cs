using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>A variant's numbers from one moment on, until the next point.</summary>
/// <param name="At">Publication time of the snapshot that first showed them.</param>
/// <param name="Minimum">Cheapest unit price; meaningless when nothing is on sale.</param>
/// <param name="MarketValue">TSM-style market value; likewise.</param>
/// <param name="Median">Median unit price; likewise.</param>
/// <param name="Quantity">Units on sale; 0 means none.</param>
/// <param name="Auctions">Listings.</param>
public readonly record struct PricePoint(DateTimeOffset At, Copper Minimum, Copper MarketValue, Copper Median, long Quantity, int Auctions);
