using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>Whoever writes a market's snapshots or history holds its <c>markets</c> row until the transaction ends.</summary>
internal static class MarketLock
{
    // The statement makes the row where it is missing and locks it where it is not: on PostgreSQL the second of two writers waits here,
    // on SQLite it already waited for the transaction to begin.
    public static Task TakeAsync(AppDbContext db, MarketId market, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO markets (market_id, snapshots) VALUES ({market.Value}, 0) ON CONFLICT (market_id) DO UPDATE SET snapshots = markets.snapshots", ct);
}
