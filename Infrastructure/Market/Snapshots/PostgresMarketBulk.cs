using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Persistence.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

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
        await ChangeAsync(db, market, incoming, difference, ct);
        var added = new BinaryRows(10);
        foreach (var index in difference.Added)
        {
            var (variant, row) = incoming.RowAt(index);
            AddKey(added, market, variant);
            AddNumbers(added, row.Numbers);
            added.Add(row.BidOnly);
            added.Add(row.Ladder);
        }

        await added.CopyAsync(Connection(db), "COPY current_market (market_id, item_id, traits, minimum, market_value, median, quantity, auctions, bid_only, ladder) FROM STDIN (FORMAT BINARY)", ct);
    }

    public async Task WriteHistoryAsync(AppDbContext db, MarketId market, IReadOnlyCollection<HistoryEntry> entries, CancellationToken ct)
    {
        if (entries.Count == 0) return;
        await storage.PrepareAsync(db, HistoryTable.Changes, [.. entries.Select(entry => HistoryCalendar.DayOf(entry.At)).Distinct()], ct);
        var rows = new BinaryRows(9);
        foreach (var entry in entries)
        {
            AddKey(rows, market, entry.Variant);
            rows.Add(entry.At);
            AddNumbers(rows, entry.Numbers);
        }

        await rows.CopyAsync(Connection(db), "COPY price_history (market_id, item_id, traits, at, minimum, market_value, median, quantity, auctions) FROM STDIN (FORMAT BINARY)", ct);
    }

    public async Task WriteWeeksAsync(AppDbContext db, MarketId market, IReadOnlyCollection<PackedWeek> weeks, CancellationToken ct)
    {
        if (weeks.Count == 0) return;
        await storage.PrepareAsync(db, HistoryTable.Weeks, [.. weeks.Select(week => week.Day).Distinct()], ct);
        var rows = new BinaryRows(5);
        foreach (var week in weeks)
        {
            AddKey(rows, market, week.Variant);
            rows.Add(week.Day);
            rows.Add(week.Changes);
        }

        await rows.CopyAsync(Connection(db), "COPY price_history_weeks (market_id, item_id, traits, day, changes) FROM STDIN (FORMAT BINARY)", ct);
    }

    private static async Task ChangeAsync(AppDbContext db, MarketId market, IncomingMarket incoming, MarketDifference difference, CancellationToken ct)
    {
        if (difference.Vanished.Count + difference.Changed.Count == 0) return;
        await using var batch = new NpgsqlBatch(Connection(db));

        // Planned for these very arrays, the statement would read the whole market to join it; planned for any, it finds the rows by key.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL plan_cache_mode = force_generic_plan"));
        if (difference.Vanished.Count > 0) batch.BatchCommands.Add(DeleteCommand(market, difference.Vanished));
        if (difference.Changed.Count > 0) batch.BatchCommands.Add(UpdateCommand(market, difference.Changed.ConvertAll(incoming.RowAt)));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL plan_cache_mode = DEFAULT"));
        await batch.ExecuteNonQueryAsync(ct);
        var touched = batch.BatchCommands.Cast<NpgsqlBatchCommand>().Where(command => command.Parameters.Count > 0).Sum(command => (long)command.RecordsAffected);
        Expect(touched, difference.Vanished.Count + difference.Changed.Count, market);
    }

    private static NpgsqlBatchCommand UpdateCommand(MarketId market, List<KeyValuePair<VariantKey, OnSale>> rows) => Command(
        Update, ("market", market.Value),
        ("items", Column(rows, row => row.Key.Item.Value)), ("traits", Column(rows, row => row.Key.Traits)),
        ("minimum", Column(rows, row => row.Value.Numbers.Minimum)), ("market_value", Column(rows, row => row.Value.Numbers.MarketValue)),
        ("median", Column(rows, row => row.Value.Numbers.Median)), ("quantity", Column(rows, row => row.Value.Numbers.Quantity)),
        ("auctions", Column(rows, row => row.Value.Numbers.Auctions)), ("bid_only", Column(rows, row => row.Value.BidOnly)),
        ("ladder", Column(rows, row => row.Value.Ladder)));

    private static NpgsqlBatchCommand DeleteCommand(MarketId market, List<VariantKey> vanished) => Command(
        Delete, ("market", market.Value), ("items", Column(vanished, variant => variant.Item.Value)), ("traits", Column(vanished, variant => variant.Traits)));

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }

    // The difference is made from memory: a row that is not there would go missing for good.
    private static void Expect(long touched, int rows, MarketId market)
    {
        if (touched != rows) throw new InvalidOperationException(FormattableString.Invariant($"The current market {market.Value} was changed by somebody else than its recorder."));
    }

    private static T[] Column<TRow, T>(List<TRow> rows, Func<TRow, T> value)
    {
        var column = new T[rows.Count];
        for (var i = 0; i < column.Length; i++) column[i] = value(rows[i]);
        return column;
    }

    private static void AddKey(BinaryRows rows, MarketId market, VariantKey variant)
    {
        rows.Row();
        rows.Add(market.Value);
        rows.Add(variant.Item.Value);
        rows.Add(variant.Traits);
    }

    private static void AddNumbers(BinaryRows rows, in Numbers numbers)
    {
        rows.Add(numbers.Minimum);
        rows.Add(numbers.MarketValue);
        rows.Add(numbers.Median);
        rows.Add(numbers.Quantity);
        rows.Add(numbers.Auctions);
    }

    private static NpgsqlConnection Connection(AppDbContext db) => (NpgsqlConnection)db.Database.GetDbConnection();
}
