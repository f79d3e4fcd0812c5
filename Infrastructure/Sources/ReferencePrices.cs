using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Sources;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>Prices of a second source, in the database.</summary>
internal sealed class ReferencePrices(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IReferencePrices
{
    private const string Add =
        """
        INSERT INTO reference_prices (region, item_id, market_value, historical, sale_average, sale_rate_thousandths, sold_per_day_thousandths)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
        """;

    public async Task<IReadOnlyDictionary<ItemId, ReferencePrice>> OfRegionAsync(Region region, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<ReferencePriceRow>().AsNoTracking().Where(row => row.Region == region).ToDictionaryAsync(row => row.ItemId, row => row.ToPrice(), ct);
    }

    public async Task<ReferencePrice?> FindAsync(Region region, ItemId item, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await db.Set<ReferencePriceRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Region == region && row.ItemId == item, ct))?.ToPrice();
    }

    public async Task ReplaceAsync(Region region, IReadOnlyCollection<ReferencePrice> prices, SourceState state, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // First, so that of two at once the second waits here for the first to end.
        await SourceStates.WriteAsync(db, state, ct);
        await db.Set<ReferencePriceRow>().Where(row => row.Region == region).ExecuteDeleteAsync(ct);
        await StatementBatch.RunAsync(db, Add, prices.OrderBy(price => price.Item.Value).Select(price => new object?[]
        {
            (int)region, price.Item.Value, price.MarketValue.Value, price.Historical?.Value, price.SaleAverage?.Value, price.SaleRateThousandths, price.SoldPerDayThousandths,
        }), ct);
        await transaction.CommitAsync(ct);
    }
}
