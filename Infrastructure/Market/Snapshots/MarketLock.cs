using System.Data.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>The <c>markets</c> row is the lock of a market.</summary>
internal static class MarketLock
{
    private const string Take = """
        INSERT INTO markets (market_id, snapshots) VALUES (@market, 0) ON CONFLICT (market_id) DO UPDATE SET snapshots = markets.snapshots
        RETURNING first_live_at, last_live_at, last_archived_at, checked_at, kept_from, snapshots, rolled_until
        """;

    private const string Save = """
        UPDATE markets SET first_live_at = @first_live_at, last_live_at = @last_live_at, checked_at = @checked_at, snapshots = @snapshots WHERE market_id = @market;
        INSERT INTO snapshots (market_id, published_at, is_archived, fetched_at, auctions, variants, changed_rows, skipped, bytes, unsound, contradictory, repeated)
        VALUES (@market, @published_at, @is_archived, @fetched_at, @auctions, @variants, @changed_rows, @skipped, @bytes, @unsound, @contradictory, @repeated)
        """;

    /// <summary>
    /// Makes the row where it is missing and locks it where it is not, until the open transaction ends: on PostgreSQL the second of two writers waits
    /// here, on SQLite it already waited for the transaction to begin.
    /// </summary>
    /// <returns>The row, tracked by the context.</returns>
    public static async Task<MarketRow> TakeAsync(AppDbContext db, MarketId market, CancellationToken ct)
    {
        var row = new MarketRow { MarketId = market };
        await using (var command = db.Command(Take, ("market", market.Value)))
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            if (!await reader.ReadAsync(ct)) throw new InvalidOperationException("The row of a market could be neither made nor locked.");
            (row.FirstLiveAt, row.LastLiveAt, row.LastArchivedAt) = (Time(reader, 0), Time(reader, 1), Time(reader, 2));
            (row.CheckedAt, row.KeptFrom, row.Snapshots, row.RolledUntil) = (Time(reader, 3), Time(reader, 4), reader.GetInt32(5), Time(reader, 6));
        }

        db.Attach(row);
        return row;
    }

    /// <summary>Writes the locked row and a snapshot's row in one round trip: one that every snapshot makes, so not left to the change tracker.</summary>
    public static async Task SaveAsync(AppDbContext db, MarketRow market, SnapshotRow snapshot, CancellationToken ct)
    {
        (string, object)[] values =
        [
            ("market", market.MarketId.Value), ("first_live_at", Stored(market.FirstLiveAt)), ("last_live_at", Stored(market.LastLiveAt)),
            ("checked_at", Stored(market.CheckedAt)), ("snapshots", market.Snapshots),
            ("published_at", Stored(snapshot.PublishedAt)), ("is_archived", snapshot.IsArchived), ("fetched_at", Stored(snapshot.FetchedAt)),
            ("auctions", snapshot.Auctions), ("variants", snapshot.Variants), ("changed_rows", snapshot.ChangedRows), ("skipped", snapshot.Skipped), ("bytes", snapshot.Bytes),
            ("unsound", snapshot.Unsound), ("contradictory", snapshot.Contradictory), ("repeated", snapshot.Repeated),
        ];
        await db.ExecuteAsync(Save, values, ct);
        db.ChangeTracker.Clear();
    }

    private static object Stored(DateTimeOffset? at) => at is { } time ? Conversions.ToStored(time) : DBNull.Value;

    private static DateTimeOffset? Time(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : Conversions.FromStored(reader.GetInt64(column));
}
