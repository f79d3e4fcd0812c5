using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>Writes stored bars, in an open transaction that holds the market's row.</summary>
internal static class RollupWriting
{
    private const string Delete = "DELETE FROM price_rollups WHERE market_id = @market AND level = @level AND period = @period";
    private const string Insert = "INSERT INTO price_rollups (market_id, level, bucket, period, bytes) VALUES (@p0, @p1, @p2, @p3, @p4)";

    /// <summary>Puts a period's bars in place of what was stored of it.</summary>
    public static async Task ReplaceAsync(AppDbContext db, MarketId market, RollupBlock block, CancellationToken ct)
    {
        var buckets = block.Goods.Keys.GroupBy(RollupBuckets.Of)
            .Select(goods => (goods.Key, Bytes: RollupBytes.Pack(block, [.. goods.Order(Comparer<VariantKey>.Create(MarketState.Compare))])));
        await ReplaceAsync(db, market, block.Level, block.Period, buckets.Append((RollupBuckets.Market, RollupBytes.Pack(block, []))), ct);
    }

    /// <summary>The same with rows that are packed already.</summary>
    public static async Task ReplaceAsync(AppDbContext db, MarketId market, PriceGranularity level, int period, IEnumerable<(int Bucket, byte[] Bytes)> rows, CancellationToken ct)
    {
        await db.ExecuteAsync(Delete, [("market", market.Value), ("level", (int)level), ("period", period)], ct);
        await StatementBatch.RunAsync(db, Insert, rows.OrderBy(row => row.Bucket).Select(row => new object?[] { market.Value, (int)level, row.Bucket, period, row.Bytes }), ct);
    }
}
