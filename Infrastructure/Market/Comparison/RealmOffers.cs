using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Comparison;

/// <summary>An item over a region's realms, straight from the tables.</summary>
internal sealed class RealmOffers(IDbContextFactory<AppDbContext> contexts) : IRealmOffers
{
    public async Task<IReadOnlyList<CurrentPrice>> OnSaleAsync(Region region, IReadOnlyCollection<ItemId> items, CancellationToken ct)
    {
        List<ItemId> wanted = [.. items];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.CurrentMarket.AsNoTracking()
            .Where(row => wanted.Contains(row.ItemId))
            .Join(db.ConnectedRealms.Where(realm => realm.Region == region), row => row.MarketId, realm => realm.MarketId, (row, _) => row)
            .Join(db.Markets.Where(state => state.LastLiveAt != null), row => row.MarketId, state => state.MarketId, (row, state) => new { row, state.LastLiveAt })
            .ToListAsync(ct);
        return found.ConvertAll(both => new CurrentPrice(
            both.row.MarketId,
            new VariantSummary(
                new VariantKey(both.row.ItemId, both.row.Traits), both.row.Minimum, both.row.MarketValue, both.row.Median, both.row.Quantity, both.row.Auctions, both.row.BidOnly,
                LadderBytes.Unpack(both.row.Ladder)),
            both.LastLiveAt!.Value));
    }

    public async Task<IReadOnlyList<PastOffer>> LastSeenAsync(Region region, ItemId item, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var markets = await db.ConnectedRealms.Where(realm => realm.Region == region).Select(realm => realm.MarketId).ToListAsync(ct);
        return markets.Count == 0 ? [] : await LastOnSale.ReadAsync(db, markets, item, ct);
    }
}
