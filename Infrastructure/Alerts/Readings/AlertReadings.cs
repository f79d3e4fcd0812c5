using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Notes what a snapshot changed of goods that somebody watches, ladder included, in the snapshot's own transaction; quantity 0 says that a good vanished.</summary>
internal static class AlertReadings
{
    // The newest reading says the same: only bids without a price changed.
    private const string Same = """
        r.market_id = @market AND r.item_id = k.item_id AND r.traits = k.traits
        AND r.at = (SELECT max(n.at) FROM alert_readings n WHERE n.market_id = @market AND n.item_id = k.item_id AND n.traits = k.traits)
        AND r.minimum = coalesce(c.minimum, 0) AND r.market_value = coalesce(c.market_value, 0) AND r.median = coalesce(c.median, 0) AND r.quantity = coalesce(c.quantity, 0)
        AND r.auctions = coalesce(c.auctions, 0) AND r.ladder = coalesce(c.ladder, r.ladder)
        """;

    // LIMIT keeps the planner from reading the whole market to join it: each good is looked up by its key.
    private static readonly string OnPostgres = """
        INSERT INTO alert_readings (market_id, item_id, traits, at, minimum, market_value, median, quantity, auctions, ladder)
        SELECT @market, k.item_id, k.traits, @at, coalesce(c.minimum, 0), coalesce(c.market_value, 0), coalesce(c.median, 0), coalesce(c.quantity, 0), coalesce(c.auctions, 0),
            coalesce(c.ladder, ''::bytea)
        FROM unnest(@items, @many) AS k(item_id, traits)
        CROSS JOIN LATERAL (
            SELECT 1 FROM price_alerts a WHERE a.market_id = @market AND a.item_id = k.item_id AND a.traits = k.traits AND a.status = 'active' LIMIT 1) AS watched
        LEFT JOIN LATERAL (SELECT * FROM current_market m WHERE m.market_id = @market AND m.item_id = k.item_id AND m.traits = k.traits LIMIT 1) AS c ON TRUE
        WHERE NOT EXISTS (SELECT 1 FROM alert_readings r WHERE SAME)
        ON CONFLICT DO NOTHING
        """.Replace("SAME", Same, StringComparison.Ordinal);

    private static readonly string OnSqlite = """
        INSERT INTO alert_readings (market_id, item_id, traits, at, minimum, market_value, median, quantity, auctions, ladder)
        SELECT @market, k.item_id, k.traits, @at, coalesce(c.minimum, 0), coalesce(c.market_value, 0), coalesce(c.median, 0), coalesce(c.quantity, 0), coalesce(c.auctions, 0),
            coalesce(c.ladder, x'')
        FROM (SELECT json_extract(value, '$[0]') AS item_id, json_extract(value, '$[1]') AS traits FROM json_each(@keys)) AS k
        LEFT JOIN current_market c ON c.market_id = @market AND c.item_id = k.item_id AND c.traits = k.traits
        WHERE EXISTS (SELECT 1 FROM price_alerts a WHERE a.market_id = @market AND a.item_id = k.item_id AND a.traits = k.traits AND a.status = 'active')
        AND NOT EXISTS (SELECT 1 FROM alert_readings r WHERE SAME)
        ON CONFLICT DO NOTHING
        """.Replace("SAME", Same, StringComparison.Ordinal);

    /// <summary>Notes a live snapshot's changes; called when the current market is written. A market that nobody watches costs one look-up.</summary>
    public static async Task NoteAsync(AppDbContext db, MarketId market, MarketState now, MarketDifference difference, DateTimeOffset published, CancellationToken ct)
    {
        var changed = difference.Added.Count + difference.Changed.Count + difference.Vanished.Count;
        if (changed == 0 || !await IsWatchedAsync(db, market, ct)) return;
        var goods = new List<VariantKey>(changed);
        goods.AddRange(difference.Added.Select(index => now.Keys[index]));
        goods.AddRange(difference.Changed.Select(index => now.Keys[index]));
        goods.AddRange(difference.Vanished);
        await WriteAsync(db, market, goods, published, ct);
    }

    /// <summary>Writes what is on sale of those goods that somebody watches.</summary>
    public static Task<int> WriteAsync(AppDbContext db, MarketId market, IReadOnlyCollection<VariantKey> goods, DateTimeOffset published, CancellationToken ct) => db.ExecuteAsync(
        db.Database.IsSqlite() ? OnSqlite : OnPostgres,
        [("market", market.Value), ("at", Conversions.ToStored(published)), .. VariantKeys.Of(db, goods)], ct);

    /// <summary>Whether anybody watches a market.</summary>
    public static async Task<bool> IsWatchedAsync(AppDbContext db, MarketId market, CancellationToken ct)
    {
        await using var command = db.Command("SELECT 1 FROM price_alerts WHERE market_id = @market AND status = 'active' LIMIT 1", ("market", market.Value));
        return await command.ExecuteScalarAsync(ct) is not null;
    }
}
