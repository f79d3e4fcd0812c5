using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>
/// Reads history as if it were one table. Rows stand in <c>price_history</c> until they are packed into <c>price_history_weeks</c>; each question is one
/// statement over both, so that no row is missed or seen twice while the packer moves it. Of two changes at one time the unpacked one counts.
/// </summary>
internal static class HistoryReading
{
    // Four look-ups by key. A packed row is never empty, so the last one before the span holds a change before it.
    private const string Changes = """
        SELECT at, minimum, market_value, median, quantity, auctions, 0 AS day, CAST(NULL AS bytea) AS changes FROM price_history
        WHERE market_id = @market AND item_id = @item AND traits = @traits AND at >= @from AND at < @to
        UNION ALL
        SELECT * FROM (SELECT at, minimum, market_value, median, quantity, auctions, 0 AS day, CAST(NULL AS bytea) AS changes FROM price_history
        WHERE market_id = @market AND item_id = @item AND traits = @traits AND at < @from ORDER BY at DESC LIMIT 1) AS unpacked_before
        UNION ALL
        SELECT 0, 0, 0, 0, 0, 0, day, changes FROM price_history_weeks
        WHERE market_id = @market AND item_id = @item AND traits = @traits AND day >= @first_day AND day <= @last_day
        UNION ALL
        SELECT * FROM (SELECT 0, 0, 0, 0, 0, 0, day, changes FROM price_history_weeks
        WHERE market_id = @market AND item_id = @item AND traits = @traits AND day < @first_day ORDER BY day DESC LIMIT 1) AS packed_before
        """;

    private const string Market = """
        SELECT at, minimum, market_value, median, quantity, auctions, 0 AS day, CAST(NULL AS bytea) AS changes, item_id, traits FROM price_history
        WHERE market_id = @market AND at >= @from AND at < @to
        UNION ALL
        SELECT 0, 0, 0, 0, 0, 0, day, changes, item_id, traits FROM price_history_weeks
        WHERE market_id = @market AND day >= @first_day AND day <= @last_day
        """;

    // The newest packed row of each variant is enough to tell when it was seen last.
    private const string Item = """
        SELECT at, minimum, market_value, median, quantity, auctions, 0 AS day, CAST(NULL AS bytea) AS changes, item_id, traits FROM price_history
        WHERE market_id = @market AND item_id = @item
        UNION ALL
        SELECT 0, 0, 0, 0, 0, 0, day, changes, item_id, traits FROM price_history_weeks w
        WHERE market_id = @market AND item_id = @item
        AND day = (SELECT max(day) FROM price_history_weeks n WHERE n.market_id = @market AND n.item_id = @item AND n.traits = w.traits)
        """;

    // The same for many variants at once: PostgreSQL looks each up as above; SQLite has no LATERAL, so the row before is named by its key.
    private static readonly string ManyOnPostgres = "SELECT h.*, k.item_id, k.traits FROM unnest(@items, @many) AS k(item_id, traits) CROSS JOIN LATERAL ("
        + Changes.Replace("@item", "k.item_id", StringComparison.Ordinal).Replace("@traits", "k.traits", StringComparison.Ordinal) + ") AS h";

    private const string ManyOnSqlite = """
        WITH k AS MATERIALIZED (SELECT json_extract(value, '$[0]') AS item_id, json_extract(value, '$[1]') AS traits FROM json_each(@keys))
        SELECT h.at, h.minimum, h.market_value, h.median, h.quantity, h.auctions, 0 AS day, NULL AS changes, h.item_id, h.traits FROM k CROSS JOIN price_history h
        WHERE h.market_id = @market AND h.item_id = k.item_id AND h.traits = k.traits AND h.at >= @from AND h.at < @to
        UNION ALL
        SELECT h.at, h.minimum, h.market_value, h.median, h.quantity, h.auctions, 0, NULL, h.item_id, h.traits FROM k CROSS JOIN price_history h
        WHERE h.market_id = @market AND h.item_id = k.item_id AND h.traits = k.traits
        AND h.at = (SELECT max(b.at) FROM price_history b WHERE b.market_id = @market AND b.item_id = k.item_id AND b.traits = k.traits AND b.at < @from)
        UNION ALL
        SELECT 0, 0, 0, 0, 0, 0, w.day, w.changes, w.item_id, w.traits FROM k CROSS JOIN price_history_weeks w
        WHERE w.market_id = @market AND w.item_id = k.item_id AND w.traits = k.traits AND w.day >= @first_day AND w.day <= @last_day
        UNION ALL
        SELECT 0, 0, 0, 0, 0, 0, w.day, w.changes, w.item_id, w.traits FROM k CROSS JOIN price_history_weeks w
        WHERE w.market_id = @market AND w.item_id = k.item_id AND w.traits = k.traits
        AND w.day = (SELECT max(b.day) FROM price_history_weeks b WHERE b.market_id = @market AND b.item_id = k.item_id AND b.traits = k.traits AND b.day < @first_day)
        """;

    /// <summary>A variant's changes in <c>[from, to)</c>, ascending, preceded by the last one before when there is one.</summary>
    public static async Task<List<HistoryChange>> ChangesAsync(AppDbContext db, MarketId market, VariantKey variant, long from, long to, CancellationToken ct)
    {
        await using var command = db.Command(
            Changes, ("market", market.Value), ("item", variant.Item.Value), ("traits", variant.Traits), ("from", from), ("to", to),
            ("first_day", HistoryCalendar.DayOf(from)), ("last_day", HistoryCalendar.Sunday(HistoryCalendar.DayOf(to))));
        var rows = new HistoryRows();
        await using (var reader = await command.ExecuteReaderAsync(ct))
            while (await reader.ReadAsync(ct)) rows.Add(reader);
        return Within(rows, from, to);
    }

    /// <summary>The same for many variants in one statement; those without any change are not in the result.</summary>
    public static async Task<Dictionary<VariantKey, List<HistoryChange>>> ChangesAsync(
        AppDbContext db, MarketId market, IReadOnlyCollection<VariantKey> variants, long from, long to, CancellationToken ct)
    {
        var (sqlite, keys) = (db.Database.IsSqlite(), VariantKeys.Of(db, variants));
        await using var command = db.Command(
            sqlite ? ManyOnSqlite : ManyOnPostgres,
            [("market", market.Value), ("from", from), ("to", to), ("first_day", HistoryCalendar.DayOf(from)), ("last_day", HistoryCalendar.Sunday(HistoryCalendar.DayOf(to))), .. keys]);
        var rows = new Dictionary<VariantKey, HistoryRows>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                var key = HistoryRows.Key(reader);
                if (!rows.TryGetValue(key, out var found)) rows.Add(key, found = new HistoryRows());
                found.Add(reader);
            }
        }

        return rows.ToDictionary(entry => entry.Key, entry => Within(entry.Value, from, to));
    }

    private static List<HistoryChange> Within(HistoryRows rows, long from, long to)
    {
        var found = rows.Merged();
        found.RemoveAll(change => change.At >= to);
        var last = found.FindLastIndex(change => change.At < from);
        if (last > 0) found.RemoveRange(0, last);
        return found;
    }

    /// <summary>The last change of each variant before a moment.</summary>
    public static Task<Dictionary<VariantKey, HistoryChange>> StateBeforeAsync(AppDbContext db, MarketId market, long before, CancellationToken ct) =>
        LastAsync(db, Market, [("market", market.Value), ("from", long.MinValue), ("to", before), ("first_day", int.MinValue), ("last_day", HistoryCalendar.Sunday(HistoryCalendar.DayOf(before)))], before, ct);

    /// <summary>The last change of each variant of an item.</summary>
    public static Task<Dictionary<VariantKey, HistoryChange>> LastOfItemAsync(AppDbContext db, MarketId market, ItemId item, CancellationToken ct) =>
        LastAsync(db, Item, [("market", market.Value), ("item", item.Value)], long.MaxValue, ct);

    /// <summary>The variants that changed at exactly this moment.</summary>
    public static async Task<HashSet<VariantKey>> ChangedAtAsync(AppDbContext db, MarketId market, long at, CancellationToken ct)
    {
        var day = HistoryCalendar.DayOf(at);
        await using var command = db.Command(
            Market, ("market", market.Value), ("from", at), ("to", at + 1), ("first_day", day), ("last_day", HistoryCalendar.Sunday(day)));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var variants = new HashSet<VariantKey>();
        while (await reader.ReadAsync(ct))
        {
            var rows = new HistoryRows();
            rows.Add(reader);
            if (rows.Merged().Exists(change => change.At == at)) variants.Add(HistoryRows.Key(reader));
        }

        return variants;
    }

    /// <summary>Every change of a market from a Monday to the end of a day of that week, by variant, merged and ascending.</summary>
    public static async Task<Dictionary<VariantKey, HistoryRows>> WeekAsync(AppDbContext db, MarketId market, int monday, int lastDay, CancellationToken ct)
    {
        await using var command = db.Command(
            Market, ("market", market.Value), ("from", HistoryCalendar.StartOf(monday)), ("to", HistoryCalendar.StartOf(lastDay + 1)),
            ("first_day", monday), ("last_day", HistoryCalendar.Sunday(monday)));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var week = new Dictionary<VariantKey, HistoryRows>();
        while (await reader.ReadAsync(ct))
        {
            var key = HistoryRows.Key(reader);
            if (!week.TryGetValue(key, out var rows)) week.Add(key, rows = new HistoryRows());
            rows.Add(reader);
        }

        return week;
    }

    private static async Task<Dictionary<VariantKey, HistoryChange>> LastAsync(AppDbContext db, string sql, (string, object)[] parameters, long before, CancellationToken ct)
    {
        await using var command = db.Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var last = new Dictionary<VariantKey, HistoryChange>();
        while (await reader.ReadAsync(ct))
        {
            var rows = new HistoryRows();
            rows.Add(reader);
            var changes = rows.Merged();
            var index = changes.FindLastIndex(change => change.At < before);
            if (index < 0) continue;
            var key = HistoryRows.Key(reader);
            if (!last.TryGetValue(key, out var known) || known.At < changes[index].At || (known.At == changes[index].At && !rows.IsPacked)) last[key] = changes[index];
        }

        return last;
    }
}
