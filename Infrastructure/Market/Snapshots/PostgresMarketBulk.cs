using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>
/// PostgreSQL: rows go out in one statement over arrays and come in by binary COPY, so the number of round trips does not grow with the snapshot.
/// A changed row is deleted and copied in again: PostgreSQL writes a new row version for an update anyway, and no temporary table is needed.
/// </summary>
internal sealed class PostgresMarketBulk : IMarketBulk
{
    public async Task<Dictionary<VariantKey, OnSale>> ReadCurrentAsync(AppDbContext db, MarketId market, CancellationToken ct)
    {
        await using var command = Connection(db).CreateCommand();
        command.CommandText = "SELECT item_id, traits, minimum, market_value, median, quantity, auctions, bid_only, ladder FROM current_market WHERE market_id = @market";
        command.Parameters.AddWithValue("market", market.Value);
        return await BulkReading.CurrentAsync(command, ct);
    }

    public async Task<Dictionary<VariantKey, Numbers>> ReadHistoryAsync(AppDbContext db, MarketId market, DateTimeOffset before, CancellationToken ct)
    {
        await using var command = Connection(db).CreateCommand();
        command.CommandText = "SELECT DISTINCT ON (item_id, traits) item_id, traits, minimum, market_value, median, quantity, auctions FROM price_history WHERE market_id = @market AND at < @before ORDER BY item_id, traits, at DESC";
        command.Parameters.AddWithValue("market", market.Value);
        command.Parameters.AddWithValue("before", Conversions.ToStored(before));
        return await BulkReading.HistoryAsync(command, ct);
    }

    public async Task<HashSet<VariantKey>> ReadChangedAtAsync(AppDbContext db, MarketId market, DateTimeOffset at, CancellationToken ct)
    {
        await using var command = Connection(db).CreateCommand();
        command.CommandText = "SELECT item_id, traits FROM price_history WHERE market_id = @market AND at = @at";
        command.Parameters.AddWithValue("market", market.Value);
        command.Parameters.AddWithValue("at", Conversions.ToStored(at));
        return await BulkReading.KeysAsync(command, ct);
    }

    public async Task WriteCurrentAsync(AppDbContext db, MarketId market, IReadOnlyCollection<VariantKey> taken, IReadOnlyCollection<KeyValuePair<VariantKey, OnSale>> put, CancellationToken ct)
    {
        if (taken.Count > 0) await DeleteAsync(db, market, taken, ct);
        if (put.Count == 0) return;
        await using var copy = await Connection(db).BeginBinaryImportAsync(
            "COPY current_market (market_id, item_id, traits, minimum, market_value, median, quantity, auctions, bid_only, ladder) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var (variant, row) in put)
        {
            await StartRowAsync(copy, market, variant, ct);
            await WriteNumbersAsync(copy, row.Numbers, ct);
            await copy.WriteAsync(row.BidOnly, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(row.Ladder, NpgsqlDbType.Bytea, ct);
        }

        await copy.CompleteAsync(ct);
    }

    public async Task WriteHistoryAsync(AppDbContext db, MarketId market, IReadOnlyCollection<HistoryEntry> entries, CancellationToken ct)
    {
        if (entries.Count == 0) return;
        await using var copy = await Connection(db).BeginBinaryImportAsync(
            "COPY price_history (market_id, item_id, traits, at, minimum, market_value, median, quantity, auctions) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var entry in entries)
        {
            await StartRowAsync(copy, market, entry.Variant, ct);
            await copy.WriteAsync(entry.At, NpgsqlDbType.Bigint, ct);
            await WriteNumbersAsync(copy, entry.Numbers, ct);
        }

        await copy.CompleteAsync(ct);
    }

    private static async Task DeleteAsync(AppDbContext db, MarketId market, IReadOnlyCollection<VariantKey> taken, CancellationToken ct)
    {
        await using var command = Connection(db).CreateCommand();
        command.CommandText = "DELETE FROM current_market c USING unnest(@items, @traits) AS gone(item_id, traits) WHERE c.market_id = @market AND c.item_id = gone.item_id AND c.traits = gone.traits";
        command.Parameters.AddWithValue("market", market.Value);
        command.Parameters.AddWithValue("items", taken.Select(variant => variant.Item.Value).ToArray());
        command.Parameters.AddWithValue("traits", taken.Select(variant => variant.Traits).ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task StartRowAsync(NpgsqlBinaryImporter copy, MarketId market, VariantKey variant, CancellationToken ct)
    {
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(market.Value, NpgsqlDbType.Integer, ct);
        await copy.WriteAsync(variant.Item.Value, NpgsqlDbType.Integer, ct);
        await copy.WriteAsync(variant.Traits, NpgsqlDbType.Bigint, ct);
    }

    private static async Task WriteNumbersAsync(NpgsqlBinaryImporter copy, Numbers numbers, CancellationToken ct)
    {
        await copy.WriteAsync(numbers.Minimum, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(numbers.MarketValue, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(numbers.Median, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(numbers.Quantity, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(numbers.Auctions, NpgsqlDbType.Integer, ct);
    }

    private static NpgsqlConnection Connection(AppDbContext db) => (NpgsqlConnection)db.Database.GetDbConnection();
}
