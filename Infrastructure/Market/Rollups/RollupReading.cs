using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>Reads stored bars.</summary>
internal static class RollupReading
{
    private const string Buckets = """
        SELECT level, bucket, period, bytes FROM price_rollups
        WHERE market_id = @market AND level = @level AND period >= @from AND period < @to AND bucket
        """;

    // Months, and the weeks that may not be in one yet.
    private static readonly string OfBucket = string.Create(CultureInfo.InvariantCulture, $"""
        SELECT level, bucket, period, bytes FROM price_rollups WHERE market_id = @market AND level = {(int)PriceGranularity.Month} AND bucket = @bucket
        UNION ALL
        SELECT level, bucket, period, bytes FROM price_rollups WHERE market_id = @market AND level = {(int)PriceGranularity.Week} AND bucket = @bucket
        AND period >= (SELECT max(period) FROM price_rollups WHERE market_id = @market AND level = {(int)PriceGranularity.Week} AND bucket = {RollupBuckets.Market}) - 63
        """);

    private const string OfMarket = "SELECT level, bucket, period, bytes FROM price_rollups WHERE market_id = @market AND level = @level AND period >= @from AND period < @to ORDER BY bucket, period";

    /// <summary>Bars of some goods, by period ascending: one block a period that is stored, cover included.</summary>
    /// <param name="db">A context with an open connection.</param>
    /// <param name="market">The market.</param>
    /// <param name="level">Day (by week), week or month.</param>
    /// <param name="from">First period, as <see cref="RollupRow.Period"/>.</param>
    /// <param name="to">Periods from this day on are not read.</param>
    /// <param name="variants">The goods.</param>
    /// <param name="ct">Stops the read.</param>
    public static async Task<List<RollupBlock>> ReadAsync(AppDbContext db, MarketId market, PriceGranularity level, int from, int to, IReadOnlySet<VariantKey> variants, CancellationToken ct)
    {
        int[] buckets = [RollupBuckets.Market, .. variants.Select(RollupBuckets.Of).Distinct()];
        var sqlite = db.Database.IsSqlite();
        await using var command = db.Command(
            Buckets + (sqlite ? " IN (SELECT value FROM json_each(@buckets))" : " = ANY (@buckets)"),
            ("market", market.Value), ("level", (int)level), ("from", from), ("to", to),
            ("buckets", sqlite ? "[" + string.Join(',', buckets.Select(bucket => bucket.ToString(CultureInfo.InvariantCulture))) + "]" : buckets));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var blocks = new SortedDictionary<int, RollupBlock>();
        while (await reader.ReadAsync(ct))
        {
            var period = reader.GetInt32(2);
            if (!blocks.TryGetValue(period, out var block)) blocks.Add(period, block = new RollupBlock(level, period));
            RollupBytes.Unpack(reader.GetFieldValue<byte[]>(3), block, variants);
        }

        return [.. blocks.Values];
    }

    /// <summary>The variants of an item that bars know, with the first day of the newest period that each was seen in. Pets are left out: their species lie in rows of their own.</summary>
    public static async Task<Dictionary<VariantKey, int>> KnownAsync(AppDbContext db, MarketId market, ItemId item, CancellationToken ct)
    {
        await using var command = db.Command(OfBucket, ("market", market.Value), ("bucket", RollupBuckets.Of(VariantKey.Plain(item))));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var known = new Dictionary<VariantKey, int>();
        while (await reader.ReadAsync(ct))
        {
            var block = new RollupBlock((PriceGranularity)reader.GetInt32(0), reader.GetInt32(2));
            RollupBytes.Unpack(reader.GetFieldValue<byte[]>(3), block);
            foreach (var variant in block.Goods.Keys)
                if (variant.Item == item && (!known.TryGetValue(variant, out var newest) || newest < block.Period)) known[variant] = block.Period;
        }

        return known;
    }

    /// <summary>Everything of a market over some periods, bucket by bucket; of each bucket the periods that have a row, ascending.</summary>
    public static async IAsyncEnumerable<(int Bucket, List<RollupBlock> Blocks)> OfMarketAsync(
        AppDbContext db, MarketId market, PriceGranularity level, int from, int to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = db.Command(OfMarket, ("market", market.Value), ("level", (int)level), ("from", from), ("to", to));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var (bucket, blocks) = (0, new List<RollupBlock>());
        while (await reader.ReadAsync(ct))
        {
            if (blocks.Count > 0 && reader.GetInt32(1) != bucket)
            {
                yield return (bucket, blocks);
                blocks = [];
            }

            bucket = reader.GetInt32(1);
            var block = new RollupBlock(level, reader.GetInt32(2));
            RollupBytes.Unpack(reader.GetFieldValue<byte[]>(3), block);
            blocks.Add(block);
        }

        if (blocks.Count > 0) yield return (bucket, blocks);
    }
}
