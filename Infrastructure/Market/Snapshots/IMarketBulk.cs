using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>The mass reads and writes of a snapshot, each database in its fastest way. All run inside the context's open transaction.</summary>
internal interface IMarketBulk
{
    /// <summary>The whole current market.</summary>
    Task<Dictionary<VariantKey, OnSale>> ReadCurrentAsync(AppDbContext db, MarketId market, CancellationToken ct);

    /// <summary>The numbers that hold just before a moment, of every variant on sale then.</summary>
    Task<Dictionary<VariantKey, Numbers>> ReadHistoryAsync(AppDbContext db, MarketId market, DateTimeOffset before, CancellationToken ct);

    /// <summary>The variants that have a history row at exactly this moment.</summary>
    Task<HashSet<VariantKey>> ReadChangedAtAsync(AppDbContext db, MarketId market, DateTimeOffset at, CancellationToken ct);

    /// <summary>Takes rows out of the current market and puts rows in; a changed row comes in both lists.</summary>
    Task WriteCurrentAsync(AppDbContext db, MarketId market, IReadOnlyCollection<VariantKey> taken, IReadOnlyCollection<KeyValuePair<VariantKey, OnSale>> put, CancellationToken ct);

    /// <summary>Adds history rows.</summary>
    Task WriteHistoryAsync(AppDbContext db, MarketId market, IReadOnlyCollection<HistoryEntry> entries, CancellationToken ct);
}
