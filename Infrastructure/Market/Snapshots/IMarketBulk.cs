using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>The mass writes of the market, each database in its fastest way. All run inside the context's open transaction.</summary>
internal interface IMarketBulk
{
    /// <summary>Brings the current market up to a snapshot.</summary>
    /// <param name="db">A context with an open transaction.</param>
    /// <param name="market">The auction house.</param>
    /// <param name="incoming">The snapshot.</param>
    /// <param name="difference">Its difference to what is stored.</param>
    /// <param name="ct">Stops between rows.</param>
    Task WriteCurrentAsync(AppDbContext db, MarketId market, IncomingMarket incoming, MarketDifference difference, CancellationToken ct);

    /// <summary>Adds history rows.</summary>
    Task WriteHistoryAsync(AppDbContext db, MarketId market, IReadOnlyCollection<HistoryEntry> entries, CancellationToken ct);

    /// <summary>Adds packed weeks.</summary>
    Task WriteWeeksAsync(AppDbContext db, MarketId market, IReadOnlyCollection<PackedWeek> weeks, CancellationToken ct);
}
