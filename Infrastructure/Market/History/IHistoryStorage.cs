using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>How a database lays history out: PostgreSQL in a partition a day, SQLite in clustered tables.</summary>
internal interface IHistoryStorage
{
    /// <summary>Makes room for these days, inside the context's open transaction. To be called before anything is written.</summary>
    Task PrepareAsync(AppDbContext db, HistoryTable table, IReadOnlyCollection<int> days, CancellationToken ct);

    /// <summary>Forgets which days there is room for: a write failed for want of it.</summary>
    void Forget();

    /// <summary>Takes a market's history before a day away, where that is done market by market; inside the context's open transaction.</summary>
    Task ForgetAsync(AppDbContext db, MarketId market, int day, CancellationToken ct);

    /// <summary>Gives back the space of what was packed or is too old. What is busy stays until the next time.</summary>
    /// <param name="oldest">History before this day is no longer kept (<see cref="MarketRow.KeptFrom"/> says of which markets).</param>
    /// <param name="open">Days from this one on are still written to.</param>
    /// <param name="ct">Stops between two steps.</param>
    /// <returns>Partitions dropped.</returns>
    Task<int> ReleaseAsync(int oldest, int open, CancellationToken ct);
}
