using System.Data.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>SQLite: prepared statements, one row after the other; there is no round trip to save.</summary>
internal sealed class SqliteMarketBulk : IMarketBulk
{
    public async Task<Dictionary<VariantKey, OnSale>> ReadCurrentAsync(AppDbContext db, MarketId market, CancellationToken ct)
    {
        await using var command = Command(db, "SELECT item_id, traits, minimum, market_value, median, quantity, auctions, bid_only, ladder FROM current_market WHERE market_id = @p0", 1);
        command.Parameters[0].Value = market.Value;
        return await BulkReading.CurrentAsync(command, ct);
    }

    public async Task<Dictionary<VariantKey, Numbers>> ReadHistoryAsync(AppDbContext db, MarketId market, DateTimeOffset before, CancellationToken ct)
    {
        // SQLite takes the other columns from the row that holds max(at): documented behaviour of a bare column beside one max().
        await using var command = Command(db, "SELECT item_id, traits, minimum, market_value, median, quantity, auctions, max(at) FROM price_history WHERE market_id = @p0 AND at < @p1 GROUP BY item_id, traits", 2);
        command.Parameters[0].Value = market.Value;
        command.Parameters[1].Value = Conversions.ToStored(before);
        return await BulkReading.HistoryAsync(command, ct);
    }

    public async Task<HashSet<VariantKey>> ReadChangedAtAsync(AppDbContext db, MarketId market, DateTimeOffset at, CancellationToken ct)
    {
        await using var command = Command(db, "SELECT item_id, traits FROM price_history WHERE market_id = @p0 AND at = @p1", 2);
        command.Parameters[0].Value = market.Value;
        command.Parameters[1].Value = Conversions.ToStored(at);
        return await BulkReading.KeysAsync(command, ct);
    }

    public async Task WriteCurrentAsync(AppDbContext db, MarketId market, IReadOnlyCollection<VariantKey> taken, IReadOnlyCollection<KeyValuePair<VariantKey, OnSale>> put, CancellationToken ct)
    {
        if (taken.Count > 0) await DeleteAsync(db, market, taken, ct);
        if (put.Count == 0) return;
        await using var command = Command(db, "INSERT INTO current_market (market_id, item_id, traits, minimum, market_value, median, quantity, auctions, bid_only, ladder) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)", 10);
        var parameters = command.Parameters;
        parameters[0].Value = market.Value;
        foreach (var (variant, row) in put)
        {
            ct.ThrowIfCancellationRequested();
            parameters[1].Value = variant.Item.Value;
            parameters[2].Value = variant.Traits;
            SetNumbers(parameters, 3, row.Numbers);
            parameters[8].Value = row.BidOnly;
            parameters[9].Value = row.Ladder;
            command.ExecuteNonQuery();
        }
    }

    public async Task WriteHistoryAsync(AppDbContext db, MarketId market, IReadOnlyCollection<HistoryEntry> entries, CancellationToken ct)
    {
        if (entries.Count == 0) return;
        await using var command = Command(db, "INSERT INTO price_history (market_id, item_id, traits, at, minimum, market_value, median, quantity, auctions) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)", 9);
        var parameters = command.Parameters;
        parameters[0].Value = market.Value;
        foreach (var entry in entries)
        {
            ct.ThrowIfCancellationRequested();
            parameters[1].Value = entry.Variant.Item.Value;
            parameters[2].Value = entry.Variant.Traits;
            parameters[3].Value = entry.At;
            SetNumbers(parameters, 4, entry.Numbers);
            command.ExecuteNonQuery();
        }
    }

    private static async Task DeleteAsync(AppDbContext db, MarketId market, IReadOnlyCollection<VariantKey> taken, CancellationToken ct)
    {
        await using var command = Command(db, "DELETE FROM current_market WHERE market_id = @p0 AND item_id = @p1 AND traits = @p2", 3);
        command.Parameters[0].Value = market.Value;
        foreach (var variant in taken)
        {
            ct.ThrowIfCancellationRequested();
            command.Parameters[1].Value = variant.Item.Value;
            command.Parameters[2].Value = variant.Traits;
            command.ExecuteNonQuery();
        }
    }

    private static void SetNumbers(DbParameterCollection parameters, int first, Numbers numbers)
    {
        parameters[first].Value = numbers.Minimum;
        parameters[first + 1].Value = numbers.MarketValue;
        parameters[first + 2].Value = numbers.Median;
        parameters[first + 3].Value = numbers.Quantity;
        parameters[first + 4].Value = numbers.Auctions;
    }

    private static DbCommand Command(AppDbContext db, string sql, int parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = FormattableString.Invariant($"@p{i}") });
        return command;
    }
}
