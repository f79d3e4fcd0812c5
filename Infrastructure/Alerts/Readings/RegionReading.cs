using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>What goods cost on the region's other realms: many goods, all realms, any span, in one statement over both tables of history.</summary>
internal static class RegionReading
{
    /// <summary>Goods in one statement: each is looked up on some ninety realms.</summary>
    public const int MostVariants = 64;

    private const string OnPostgres = """
        SELECT h.*, k.item_id, k.traits, m.market_id FROM unnest(@items, @many) AS k(item_id, traits) CROSS JOIN unnest(@markets) AS m(market_id) CROSS JOIN LATERAL (
            SELECT at, minimum, market_value, median, quantity, auctions, 0 AS day, CAST(NULL AS bytea) AS changes FROM price_history
            WHERE market_id = m.market_id AND item_id = k.item_id AND traits = k.traits AND at > @from AND at <= @to
            UNION ALL
            SELECT * FROM (SELECT at, minimum, market_value, median, quantity, auctions, 0 AS day, CAST(NULL AS bytea) AS changes FROM price_history
            WHERE market_id = m.market_id AND item_id = k.item_id AND traits = k.traits AND at <= @from ORDER BY at DESC LIMIT 1) AS unpacked_before
            UNION ALL
            SELECT 0, 0, 0, 0, 0, 0, day, changes FROM price_history_weeks
            WHERE market_id = m.market_id AND item_id = k.item_id AND traits = k.traits AND day >= @monday AND day <= @last_day
            UNION ALL
            SELECT * FROM (SELECT 0, 0, 0, 0, 0, 0, day, changes FROM price_history_weeks
            WHERE market_id = m.market_id AND item_id = k.item_id AND traits = k.traits AND day < @monday ORDER BY day DESC LIMIT 1) AS packed_before) AS h
        """;

    private const string OnSqlite = """
        WITH k AS MATERIALIZED (
            SELECT json_extract(v.value, '$[0]') AS item_id, json_extract(v.value, '$[1]') AS traits, m.value AS market_id FROM json_each(@keys) AS v CROSS JOIN json_each(@markets) AS m)
        SELECT h.at, h.minimum, h.market_value, h.median, h.quantity, h.auctions, 0 AS day, NULL AS changes, h.item_id, h.traits, h.market_id FROM k CROSS JOIN price_history h
        WHERE h.market_id = k.market_id AND h.item_id = k.item_id AND h.traits = k.traits AND h.at > @from AND h.at <= @to
        UNION ALL
        SELECT h.at, h.minimum, h.market_value, h.median, h.quantity, h.auctions, 0, NULL, h.item_id, h.traits, h.market_id FROM k CROSS JOIN price_history h
        WHERE h.market_id = k.market_id AND h.item_id = k.item_id AND h.traits = k.traits
        AND h.at = (SELECT max(b.at) FROM price_history b WHERE b.market_id = k.market_id AND b.item_id = k.item_id AND b.traits = k.traits AND b.at <= @from)
        UNION ALL
        SELECT 0, 0, 0, 0, 0, 0, w.day, w.changes, w.item_id, w.traits, w.market_id FROM k CROSS JOIN price_history_weeks w
        WHERE w.market_id = k.market_id AND w.item_id = k.item_id AND w.traits = k.traits AND w.day >= @monday AND w.day <= @last_day
        UNION ALL
        SELECT 0, 0, 0, 0, 0, 0, w.day, w.changes, w.item_id, w.traits, w.market_id FROM k CROSS JOIN price_history_weeks w
        WHERE w.market_id = k.market_id AND w.item_id = k.item_id AND w.traits = k.traits
        AND w.day = (SELECT max(b.day) FROM price_history_weeks b WHERE b.market_id = k.market_id AND b.item_id = k.item_id AND b.traits = k.traits AND b.day < @monday)
        """;

    private const string Read = """
        SELECT c.market_id, s.published_at FROM connected_realms o JOIN connected_realms c ON c.region = o.region AND c.market_id <> o.market_id
        JOIN snapshots s ON s.market_id = c.market_id AND s.published_at > @from AND s.published_at <= @to
        WHERE o.market_id = @market ORDER BY c.market_id, s.published_at
        """;

    /// <summary>The region's other realms that were read in the time that counts for some judged snapshots, with when.</summary>
    /// <param name="db">A context whose connection is open.</param>
    /// <param name="market">The realm that is compared.</param>
    /// <param name="first">The first judged snapshot.</param>
    /// <param name="last">The last one.</param>
    /// <param name="ct">Stops the read.</param>
    public static async Task<Dictionary<MarketId, List<DateTimeOffset>>> OthersAsync(AppDbContext db, MarketId market, DateTimeOffset first, DateTimeOffset last, CancellationToken ct)
    {
        await using var command = db.Command(
            Read, ("market", market.Value), ("from", Conversions.ToStored(first - RegionLevel.Delay - PriceSeries.Reach)), ("to", Conversions.ToStored(last - RegionLevel.Delay)));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var others = new Dictionary<MarketId, List<DateTimeOffset>>();
        while (await reader.ReadAsync(ct))
        {
            var other = new MarketId(reader.GetInt32(0));
            if (!others.TryGetValue(other, out var times)) others.Add(other, times = []);
            times.Add(Conversions.FromStored(reader.GetInt64(1)));
        }

        return others;
    }

    /// <summary>What some goods cost there: changes up to the moment that counts for the last judged snapshot, preceded by what held at the first one's.</summary>
    public static async Task<Dictionary<VariantKey, List<(MarketId Market, List<PricePoint> Changes)>>> ChangesAsync(
        AppDbContext db, Dictionary<MarketId, List<DateTimeOffset>> others, IReadOnlyCollection<VariantKey> variants, DateTimeOffset first, DateTimeOffset last, CancellationToken ct)
    {
        var found = new Dictionary<VariantKey, List<(MarketId, List<PricePoint>)>>();
        if (others.Count == 0 || variants.Count == 0) return found;
        var (from, to) = (Conversions.ToStored(first - RegionLevel.Delay), Conversions.ToStored(last - RegionLevel.Delay));
        var sqlite = db.Database.IsSqlite();
        (string, object) markets = ("markets", sqlite ? $"[{string.Join(',', others.Keys)}]" : others.Keys.Select(market => market.Value).ToArray());
        await using var command = db.Command(
            sqlite ? OnSqlite : OnPostgres,
            [markets, ("from", from), ("to", to), ("monday", HistoryCalendar.Monday(HistoryCalendar.DayOf(from))), ("last_day", HistoryCalendar.Sunday(HistoryCalendar.DayOf(to))), .. VariantKeys.Of(db, variants)]);
        var rows = new Dictionary<(VariantKey, MarketId), HistoryRows>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                var key = (HistoryRows.Key(reader), new MarketId(reader.GetInt32(10)));
                if (!rows.TryGetValue(key, out var one)) rows.Add(key, one = new HistoryRows());
                one.Add(reader);
            }
        }

        foreach (var ((variant, market), one) in rows)
        {
            var changes = one.Merged().FindAll(change => change.At <= to).ConvertAll(RollupWeeks.Point);
            if (changes.Count == 0) continue;
            if (!found.TryGetValue(variant, out var list)) found.Add(variant, list = []);
            list.Add((market, changes));
        }

        return found;
    }
}
