using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>
/// PostgreSQL: changed and vanished rows go out in one statement over arrays each, new rows by binary COPY, so the number of round trips does not grow with
/// the snapshot. A changed row is updated in place: its page has room for the new version (fillfactor), so no index is written.
/// </summary>
internal sealed class PostgresMarketBulk(IHistoryStorage storage) : IMarketBulk
{
    private const string Update = """
        UPDATE current_market c SET minimum = n.minimum, market_value = n.market_value, median = n.median, quantity = n.quantity, auctions = n.auctions,
        bid_only = n.bid_only, ladder = n.ladder
        FROM unnest(@items, @traits, @minimum, @market_value, @median, @quantity, @auctions, @bid_only, @ladder)
        AS n(item_id, traits, minimum, market_value, median, quantity, auctions, bid_only, ladder)
        WHERE c.market_id = @market AND c.item_id = n.item_id AND c.traits = n.traits
        """;

    private const string Delete = """
        DELETE FROM current_market c USING unnest(@items, @traits) AS gone(item_id, traits)
        WHERE c.market_id = @market AND c.item_id = gone.item_id AND c.traits = gone.traits
        """;

    public async Task WriteCurrentAsync(AppDbContext db, MarketId market, IncomingMarket incoming, MarketDifference difference, CancellationToken ct)
    {
        if (difference.Vanished.Count > 0) await DeleteAsync(db, market, difference.Vanished, ct);
        if (difference.Changed.Count > 0) await UpdateAsync(db, market, difference.Changed.ConvertAll(incoming.RowAt), ct);
        if (difference.Added.Count == 0) return;
        await using var copy = await Connection(db).BeginBinaryImportAsync(
            "COPY current_market (market_id, item_id, traits, minimum, market_value, median, quantity, auctions, bid_only, ladder) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var index in difference.Added)
        {
            var (variant, row) = incoming.RowAt(index);
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
        await storage.PrepareAsync(db, HistoryTable.Changes, [.. entries.Select(entry => HistoryCalendar.DayOf(entry.At)).Distinct()], ct);
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

    public async Task WriteWeeksAsync(AppDbContext db, MarketId market, IReadOnlyCollection<PackedWeek> weeks, CancellationToken ct)
    {
        if (weeks.Count == 0) return;
        await storage.PrepareAsync(db, HistoryTable.Weeks, [.. weeks.Select(week => week.Day).Distinct()], ct);
        await using var copy = await Connection(db).BeginBinaryImportAsync(
            "COPY price_history_weeks (market_id, item_id, traits, day, changes) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var week in weeks)
        {
            await StartRowAsync(copy, market, week.Variant, ct);
            await copy.WriteAsync(week.Day, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(week.Changes, NpgsqlDbType.Bytea, ct);
        }

        await copy.CompleteAsync(ct);
    }

    private static async Task UpdateAsync(AppDbContext db, MarketId market, List<KeyValuePair<VariantKey, OnSale>> rows, CancellationToken ct)
    {
        await using var command = db.Command(
            Update, ("market", market.Value),
            ("items", Column(rows, row => row.Key.Item.Value)), ("traits", Column(rows, row => row.Key.Traits)),
            ("minimum", Column(rows, row => row.Value.Numbers.Minimum)), ("market_value", Column(rows, row => row.Value.Numbers.MarketValue)),
            ("median", Column(rows, row => row.Value.Numbers.Median)), ("quantity", Column(rows, row => row.Value.Numbers.Quantity)),
            ("auctions", Column(rows, row => row.Value.Numbers.Auctions)), ("bid_only", Column(rows, row => row.Value.BidOnly)),
            ("ladder", Column(rows, row => row.Value.Ladder)));
        Expect(await command.ExecuteNonQueryAsync(ct), rows.Count, market);
    }

    private static async Task DeleteAsync(AppDbContext db, MarketId market, List<VariantKey> vanished, CancellationToken ct)
    {
        await using var command = db.Command(
            Delete, ("market", market.Value), ("items", Column(vanished, variant => variant.Item.Value)), ("traits", Column(vanished, variant => variant.Traits)));
        Expect(await command.ExecuteNonQueryAsync(ct), vanished.Count, market);
    }

    // The difference is made from memory: a row that is not there would go missing for good.
    private static void Expect(int touched, int rows, MarketId market)
    {
        if (touched != rows) throw new InvalidOperationException(FormattableString.Invariant($"The current market {market.Value} was changed by somebody else than its recorder."));
    }

    private static T[] Column<TRow, T>(List<TRow> rows, Func<TRow, T> value)
    {
        var column = new T[rows.Count];
        for (var i = 0; i < column.Length; i++) column[i] = value(rows[i]);
        return column;
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
