using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Trends;

/// <summary>Trends in the table <c>price_trends</c>.</summary>
internal sealed class PriceTrendStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IPriceTrends
{
    // What is in a statement's parameters at once.
    private const int Chunk = 500;

    // A job that was thought dead and finishes late must not put older trends over newer ones.
    private const string Upsert = """
        INSERT INTO price_trends (market_id, item_id, traits, span, ends_at, hours, minimum, state, change, average, exponential, weighted_value, slope_per_day, slope_chance,
            momentum, volatility, robust_volatility, percentile, z_score, support, resistance)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20)
        ON CONFLICT (market_id, item_id, traits, span) DO UPDATE SET
            ends_at = excluded.ends_at, hours = excluded.hours, minimum = excluded.minimum, state = excluded.state, change = excluded.change, average = excluded.average,
            exponential = excluded.exponential, weighted_value = excluded.weighted_value, slope_per_day = excluded.slope_per_day, slope_chance = excluded.slope_chance,
            momentum = excluded.momentum, volatility = excluded.volatility, robust_volatility = excluded.robust_volatility, percentile = excluded.percentile,
            z_score = excluded.z_score, support = excluded.support, resistance = excluded.resistance
        WHERE price_trends.ends_at <= excluded.ends_at
        """;

    public async Task<IReadOnlyDictionary<VariantKey, PriceTrend>> OfItemsAsync(
        MarketId market, IReadOnlyCollection<ItemId> items, TrendRange range, CancellationToken ct)
    {
        var found = new Dictionary<VariantKey, PriceTrend>();
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var chunk in items.Distinct().Chunk(Chunk))
        {
            List<ItemId> wanted = [.. chunk];
            var rows = await db.PriceTrends.AsNoTracking().Where(row => row.MarketId == market && wanted.Contains(row.ItemId) && row.Span == (int)range).ToListAsync(ct);
            foreach (var row in rows) found.Add(new VariantKey(row.ItemId, row.Traits), row.Trend());
        }

        return found;
    }

    public async Task SaveAsync(MarketId market, IReadOnlyCollection<(VariantKey Variant, PriceTrend Trend)> trends, CancellationToken ct)
    {
        if (trends.Count == 0) return;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // In key order: neighbouring rows land on the same page, and two writers take their locks in one order.
        var ordered = trends.OrderBy(one => one.Variant.Item.Value).ThenBy(one => one.Variant.Traits).ThenBy(one => one.Trend.Range);
        await StatementBatch.RunAsync(db, Upsert, ordered.Select(one => Values(market, one.Variant, one.Trend)), ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Lets go of goods without any history left.</summary>
    public async Task ForgetAsync(MarketId market, IReadOnlyCollection<VariantKey> variants, CancellationToken ct)
    {
        if (variants.Count == 0) return;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await StatementBatch.RunAsync(
            db, "DELETE FROM price_trends WHERE market_id = @p0 AND item_id = @p1 AND traits = @p2",
            variants.Select(variant => new object?[] { market.Value, variant.Item.Value, variant.Traits }), ct);
        await transaction.CommitAsync(ct);
    }

    private static object?[] Values(MarketId market, VariantKey variant, PriceTrend trend) =>
    [
        market.Value, variant.Item.Value, variant.Traits, (int)trend.Range, Conversions.ToStored(trend.To), trend.Hours, trend.Last?.Value, (int)trend.State,
        (float?)trend.Change, trend.Average?.Value, trend.Exponential?.Value, trend.WeightedValue?.Value, (float?)trend.SlopePerDay, (float?)trend.SlopeChance,
        (float?)trend.Momentum, (float?)trend.Volatility, (float?)trend.RobustVolatility, (float?)trend.Percentile, (float?)trend.ZScore, trend.Support?.Value, trend.Resistance?.Value,
    ];
}
