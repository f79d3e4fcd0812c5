using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>
/// Reckons <c>region_prices</c> anew. Realm markets count that were read within six hours of their region's newest reading; each counts once, with its cheapest unit.
/// A quartile is the smallest price that so many realms ask or undercut: the ⌈n/4⌉th, ⌈n/2⌉th and ⌈3n/4⌉th cheapest of n.
/// </summary>
internal sealed class RegionPriceRefresh(IDbContextFactory<AppDbContext> contexts, WriteGate gate)
{
    /// <summary>The whole calculation, for both databases; PostgreSQL's view was made with it.</summary>
    public const string Query = """
        WITH fresh AS (
            SELECT m.market_id, r.region FROM markets m JOIN connected_realms r ON r.market_id = m.market_id
            WHERE m.last_live_at >= (SELECT max(n.last_live_at) FROM markets n JOIN connected_realms o ON o.market_id = n.market_id WHERE o.region = r.region) - 21600000000
        ), ranked AS (
            SELECT f.region, c.item_id, c.traits, c.minimum, c.quantity,
                row_number() OVER (PARTITION BY f.region, c.item_id, c.traits ORDER BY c.minimum) AS place,
                count(*) OVER (PARTITION BY f.region, c.item_id, c.traits) AS realms
            FROM fresh f JOIN current_market c ON c.market_id = f.market_id
        )
        SELECT region, item_id, traits, CAST(max(realms) AS integer) AS realms, min(minimum) AS minimum,
            max(CASE WHEN place = (realms + 3) / 4 THEN minimum END) AS lower_quartile,
            max(CASE WHEN place = (realms + 1) / 2 THEN minimum END) AS median,
            max(CASE WHEN place = (3 * realms + 3) / 4 THEN minimum END) AS upper_quartile,
            CAST(sum(quantity) AS bigint) AS quantity
        FROM ranked GROUP BY region, item_id, traits
        """;

    /// <summary>Runs it. Readers see the old prices until the new ones are there.</summary>
    /// <returns>False when another process is at it.</returns>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await db.Database.OpenConnectionAsync(ct);
        if (db.Database.IsSqlite())
        {
            await OnSqliteAsync(db, ct);
            return true;
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await RunAsync(db, "SET LOCAL lock_timeout = '250ms'", ct);
            await RunAsync(db, "REFRESH MATERIALIZED VIEW CONCURRENTLY region_prices", ct);
            await transaction.CommitAsync(ct);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    // Reckoned beside the file first: while that takes time, others may write.
    private async Task OnSqliteAsync(AppDbContext db, CancellationToken ct)
    {
        await RunAsync(db, "DROP TABLE IF EXISTS temp.new_region_prices", ct);
        await RunAsync(db, $"CREATE TEMP TABLE new_region_prices AS {Query}", ct);
        using (await gate.EnterAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await RunAsync(db, "DELETE FROM region_prices", ct);
            await RunAsync(
                db,
                """
                INSERT INTO region_prices (region, item_id, traits, realms, minimum, lower_quartile, median, upper_quartile, quantity)
                SELECT region, item_id, traits, realms, minimum, lower_quartile, median, upper_quartile, quantity FROM temp.new_region_prices ORDER BY region, item_id, traits
                """,
                ct);
            await transaction.CommitAsync(ct);
        }

        await RunAsync(db, "DROP TABLE temp.new_region_prices", ct);
    }

    private static async Task RunAsync(AppDbContext db, string sql, CancellationToken ct)
    {
        await using var command = db.Command(sql);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(ct);
    }
}
