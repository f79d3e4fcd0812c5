using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Rollups;
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

    public async Task<ILookup<ItemId, CurrentPrice>> CurrentOfItemsAsync(MarketId market, IReadOnlyCollection<ItemId> items, CancellationToken ct)
    {
        // One parameter for all items: the statement stays the same however many there are.
        List<ItemId> wanted = [.. items.Distinct()];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.CurrentMarket.AsNoTracking()
            .Where(row => row.MarketId == market && EF.Parameter(wanted).Contains(row.ItemId))
            .Join(db.Markets, row => row.MarketId, state => state.MarketId, (row, state) => new { row, state.LastLiveAt })
            .ToListAsync(ct);
        return found.OrderByDescending(both => both.row.Quantity).ThenBy(both => both.row.Traits).ToLookup(both => both.row.ItemId, both => Price(both.row, both.LastLiveAt));
    }

    public async Task<IReadOnlyList<VariantKey>> KnownVariantsAsync(MarketId market, ItemId item, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);

        await db.Database.OpenConnectionAsync(ct);
        var known = await HistoryReading.LastOfItemAsync(db, market, item, ct);
        var remembered = (await RollupReading.KnownAsync(db, market, item, ct)).Where(entry => !known.ContainsKey(entry.Key)).ToList();
        var onSale = await db.CurrentMarket.Where(row => row.MarketId == market && row.ItemId == item).Select(row => row.Traits).ToHashSetAsync(ct);

        // Seen last: what is on sale now before all else, then by the change in which it vanished or changed last.
        return known.Select(entry => (entry.Key, entry.Value.At)).Concat(remembered.Select(entry => (entry.Key, At: HistoryCalendar.StartOf(entry.Value))))
            .OrderByDescending(entry => onSale.Contains(entry.Key.Traits)).ThenByDescending(entry => entry.At).ThenBy(entry => entry.Key.Traits)
            .Take(MaxKnownVariants)
            .Select(entry => entry.Key)
            .ToList();
    }

    public async Task<IReadOnlyList<PricePoint>> ChangesAsync(MarketId market, VariantKey variant, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var changes = await HistoryReading.ChangesAsync(db, market, variant, Conversions.ToStored(from), Conversions.ToStored(to), ct);
        return changes.ConvertAll(change => change.Numbers.At(Conversions.FromStored(change.At)));
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
        return await db.PriceHistory.AnyAsync(row => row.MarketId == market && row.ItemId == item, ct)
            || await db.PriceHistoryWeeks.AnyAsync(row => row.MarketId == market && row.ItemId == item, ct);
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
