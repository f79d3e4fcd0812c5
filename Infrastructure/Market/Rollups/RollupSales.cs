using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>Units sold by day, for bars.</summary>
internal static class RollupSales
{
    private const string Observed = "SELECT day FROM sales_coverage WHERE market_id = @market AND day >= @from AND day < @to";
    private const string OfAll = "SELECT day, item_id, traits, sold_units FROM sales_daily WHERE market_id = @market AND day >= @from AND day < @to AND sold_units > 0";

    // The key leads with the day: one look-up a day and good. LIMIT keeps PostgreSQL from reading whole days instead.
    private const string OfSomeOnPostgres = """
        SELECT d.day, k.item_id, k.traits, s.sold_units FROM generate_series(@from, @to - 1) AS d(day) CROSS JOIN unnest(@items, @many) AS k(item_id, traits)
        CROSS JOIN LATERAL (SELECT sold_units FROM sales_daily WHERE market_id = @market AND day = d.day AND item_id = k.item_id AND traits = k.traits LIMIT 1) AS s
        """;

    private const string OfSomeOnSqlite = """
        WITH RECURSIVE d(day) AS (SELECT @from UNION ALL SELECT day + 1 FROM d WHERE day + 1 < @to),
        k AS MATERIALIZED (SELECT json_extract(value, '$[0]') AS item_id, json_extract(value, '$[1]') AS traits FROM json_each(@keys))
        SELECT s.day, s.item_id, s.traits, s.sold_units FROM d CROSS JOIN k CROSS JOIN sales_daily s
        WHERE s.market_id = @market AND s.day = d.day AND s.item_id = k.item_id AND s.traits = k.traits
        """;

    /// <summary>Sales by day and good over <c>[from, to)</c>; days that were not observed are not in it.</summary>
    /// <param name="db">A context with an open connection.</param>
    /// <param name="market">The market.</param>
    /// <param name="variants">The goods; null for all.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">First day behind.</param>
    /// <param name="ct">Stops the read.</param>
    public static async Task<Dictionary<int, Dictionary<VariantKey, double>>> ReadAsync(
        AppDbContext db, MarketId market, IReadOnlyCollection<VariantKey>? variants, int from, int to, CancellationToken ct)
    {
        (string, object)[] span = [("market", market.Value), ("from", from), ("to", to)];
        var days = new Dictionary<int, Dictionary<VariantKey, double>>();
        await using (var command = db.Command(Observed, span))
        await using (var reader = await command.ExecuteReaderAsync(ct))
            while (await reader.ReadAsync(ct)) days[reader.GetInt32(0)] = [];
        if (days.Count == 0) return days;

        var sql = variants is null ? OfAll : db.Database.IsSqlite() ? OfSomeOnSqlite : OfSomeOnPostgres;
        await using var sales = db.Command(sql, variants is null ? span : [.. span, .. VariantKeys.Of(db, variants)]);
        await using var rows = await sales.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            if (days.TryGetValue(rows.GetInt32(0), out var day)) day[new VariantKey(new ItemId(rows.GetInt32(1)), rows.GetInt64(2))] = rows.GetFloat(3);
        return days;
    }
}
