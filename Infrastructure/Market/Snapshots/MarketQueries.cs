using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>Reads of the market, straight from the tables.</summary>
internal sealed class MarketQueries(IDbContextFactory<AppDbContext> contexts) : IMarketQueries
{
    private const int MaxKnownVariants = 50;

    public async Task<CurrentPrice?> CurrentAsync(MarketId market, VariantKey variant, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.CurrentMarket.AsNoTracking()
            .Where(row => row.MarketId == market && row.ItemId == variant.Item && row.Traits == variant.Traits)
            .Join(db.Markets, row => row.MarketId, state => state.MarketId, (row, state) => new { row, state.LastLiveAt })
            .SingleOrDefaultAsync(ct);
        return found is null ? null : Price(found.row, found.LastLiveAt);
    }

    public async Task<IReadOnlyList<CurrentPrice>> VariantsAsync(MarketId market, ItemId item, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.CurrentMarket.AsNoTracking()
            .Where(row => row.MarketId == market && row.ItemId == item)
            .Join(db.Markets, row => row.MarketId, state => state.MarketId, (row, state) => new { row, state.LastLiveAt })
            .OrderByDescending(both => both.row.Quantity).ThenBy(both => both.row.Traits)
            .ToListAsync(ct);
        return found.ConvertAll(both => Price(both.row, both.LastLiveAt));
    }

    public async Task<IReadOnlyList<VariantKey>> KnownVariantsAsync(MarketId market, ItemId item, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);

        // Seen last: what is on sale now before all else, then by the row in which it vanished or changed last.
        var traits = await db.PriceHistory
            .Where(row => row.MarketId == market && row.ItemId == item)
            .GroupBy(row => row.Traits, (key, rows) => new { Traits = key, At = rows.Max(row => row.At) })
            .OrderByDescending(known => db.CurrentMarket.Any(row => row.MarketId == market && row.ItemId == item && row.Traits == known.Traits))
            .ThenByDescending(known => known.At).ThenBy(known => known.Traits)
            .Take(MaxKnownVariants)
            .Select(known => known.Traits)
            .ToListAsync(ct);
        return traits.ConvertAll(known => new VariantKey(item, known));
    }

    public async Task<IReadOnlyList<PricePoint>> ChangesAsync(MarketId market, VariantKey variant, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.PriceHistory.Where(row => row.MarketId == market && row.ItemId == variant.Item && row.Traits == variant.Traits);
        var before = rows.Where(row => row.At < from).OrderByDescending(row => row.At).Take(1);
        var within = rows.Where(row => row.At >= from && row.At < to);
        return await before.Concat(within)
            .OrderBy(row => row.At)
            .Select(row => new PricePoint(row.At, row.Minimum, row.MarketValue, row.Median, row.Quantity, row.Auctions))
            .ToListAsync(ct);
    }

    public async Task<IReadOnlyList<DateTimeOffset>> SnapshotTimesAsync(MarketId market, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Snapshots
            .Where(row => row.MarketId == market && row.PublishedAt >= from && row.PublishedAt < to)
            .OrderBy(row => row.PublishedAt)
            .Select(row => row.PublishedAt)
            .ToListAsync(ct);
    }

    public async Task<bool> IsCommodityAsync(Region region, ItemId item, CancellationToken ct)
    {
        var market = MarketId.Commodities(region);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.PriceHistory.AnyAsync(row => row.MarketId == market && row.ItemId == item, ct);
    }

    public async Task<IReadOnlyList<MarketFreshness>> FreshnessAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await MarketOverview.ReadAsync(db, ct);
    }

    private static CurrentPrice Price(CurrentMarketRow row, DateTimeOffset? publishedAt) => new(
        row.MarketId,
        new VariantSummary(new VariantKey(row.ItemId, row.Traits), row.Minimum, row.MarketValue, row.Median, row.Quantity, row.Auctions, row.BidOnly, LadderBytes.Unpack(row.Ladder)),
        publishedAt ?? throw new InvalidOperationException("A current market without a live snapshot."));
}
