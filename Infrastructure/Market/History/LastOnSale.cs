using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>What an item cost when it was on sale last, in many markets at once; like <see cref="HistoryReading"/> one statement over both tables.</summary>
internal static class LastOnSale
{
    // A packed row is a week's changes. The newest one may hold only that the good vanished; then the one before has its price.
    private const string Sql = """
        SELECT at, minimum, market_value, median, quantity, auctions, 0 AS day, CAST(NULL AS bytea) AS changes, item_id, traits, market_id FROM price_history
        WHERE market_id IN (MARKETS) AND item_id = @item
        UNION ALL
        SELECT 0, 0, 0, 0, 0, 0, day, changes, item_id, traits, market_id FROM price_history_weeks w
        WHERE market_id IN (MARKETS) AND item_id = @item
        AND day IN (SELECT day FROM price_history_weeks n WHERE n.market_id = w.market_id AND n.item_id = @item AND n.traits = w.traits ORDER BY day DESC LIMIT 2)
        """;

    /// <param name="db">A context whose connection is open.</param>
    /// <param name="markets">The markets; at least one.</param>
    /// <param name="item">The item.</param>
    /// <param name="ct">Stops the read.</param>
    public static async Task<IReadOnlyList<PastOffer>> ReadAsync(AppDbContext db, IReadOnlyCollection<MarketId> markets, ItemId item, CancellationToken ct)
    {
        var ids = string.Join(',', markets.Select(market => market.Value.ToString(CultureInfo.InvariantCulture)));
        await using var command = db.Command(Sql.Replace("MARKETS", ids, StringComparison.Ordinal), ("item", item.Value));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new Dictionary<(MarketId, VariantKey), HistoryRows>();
        while (await reader.ReadAsync(ct))
        {
            var key = (new MarketId(reader.GetInt32(10)), HistoryRows.Key(reader));
            if (!found.TryGetValue(key, out var rows)) found.Add(key, rows = new HistoryRows());
            rows.Add(reader);
        }

        var past = new List<PastOffer>(found.Count);
        foreach (var ((market, variant), rows) in found)
        {
            var changes = rows.Merged();
            var last = changes.FindLastIndex(change => change.Numbers.Quantity > 0);
            if (last < 0) continue;
            var until = changes[Math.Min(last + 1, changes.Count - 1)].At;
            past.Add(new PastOffer(market, variant, Conversions.FromStored(until), new Copper(changes[last].Numbers.Minimum)));
        }

        return past;
    }
}
