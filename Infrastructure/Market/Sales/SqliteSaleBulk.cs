using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Market.Sales;

/// <summary>SQLite: one prepared statement, repeated.</summary>
internal sealed class SqliteSaleBulk : ISaleBulk
{
    private const string Upsert =
        """
        INSERT INTO sales_daily (market_id, item_id, traits, day, sold_units, sold_value, sold, expired, cancelled, relisted, ambiguous)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)
        ON CONFLICT (market_id, day, item_id, traits) DO UPDATE SET
            sold_units = sold_units + excluded.sold_units, sold_value = sold_value + excluded.sold_value, sold = sold + excluded.sold,
            expired = expired + excluded.expired, cancelled = cancelled + excluded.cancelled, relisted = relisted + excluded.relisted,
            ambiguous = ambiguous + excluded.ambiguous
        """;

    public Task AddAsync(AppDbContext db, MarketId market, int day, IReadOnlyCollection<SaleEvidence> evidence, CancellationToken ct) =>
        StatementBatch.RunAsync(db, Upsert, evidence.Select(one => new object?[]
        {
            market.Value, one.Variant.Item.Value, one.Variant.Traits, day, one.SoldUnits, one.SoldValue, one.Sold, one.Expired, one.Cancelled, one.Relisted, one.Ambiguous,
        }), ct);
}
