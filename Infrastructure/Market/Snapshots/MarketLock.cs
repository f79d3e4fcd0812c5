using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>The <c>markets</c> row is the lock of a market.</summary>
internal static class MarketLock
{
    /// <summary>
    /// Makes the row where it is missing and locks it where it is not, until the open transaction ends: on PostgreSQL the second of two writers waits
    /// here, on SQLite it already waited for the transaction to begin.
    /// </summary>
    public static async Task<MarketRow> TakeAsync(AppDbContext db, MarketId market, CancellationToken ct)
    {
        var rows = await db.Markets.FromSql(
            $"INSERT INTO markets (market_id, snapshots) VALUES ({market.Value}, 0) ON CONFLICT (market_id) DO UPDATE SET snapshots = markets.snapshots RETURNING *").ToListAsync(ct);
        return rows[0];
    }
}
