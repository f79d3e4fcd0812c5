using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>
/// One line for every market: each connected realm, and for each region of those, or with a commodity snapshot, its commodities.
/// A recorded market whose connected realm is not in the realm map has no region, so it comes in when the map does.
/// </summary>
internal static class MarketOverview
{
    public static async Task<IReadOnlyList<MarketFreshness>> ReadAsync(AppDbContext db, CancellationToken ct)
    {
        var states = await db.Markets.AsNoTracking().ToDictionaryAsync(row => row.MarketId, ct);
        var newest = await db.Markets
            .Join(db.Snapshots, state => new { state.MarketId, At = state.LastLiveAt }, row => new { row.MarketId, At = (DateTimeOffset?)row.PublishedAt }, (_, row) => row)
            .AsNoTracking().ToDictionaryAsync(row => row.MarketId, ct);
        var regions = await db.ConnectedRealms.Select(row => new { row.MarketId, row.Region }).ToListAsync(ct);
        var names = (await db.Realms.Select(row => new { row.MarketId, row.Name }).ToListAsync(ct))
            .GroupBy(row => row.MarketId, row => row.Name)
            .ToDictionary(rows => rows.Key, rows => string.Join(", ", rows.Order(StringComparer.Ordinal)));

        var realms = regions.Select(row => (row.MarketId, row.Region, Name: names.GetValueOrDefault(row.MarketId, $"Connected realm {row.MarketId}")));
        var commodities = Enum.GetValues<Region>()
            .Where(region => states.ContainsKey(MarketId.Commodities(region)) || regions.Any(row => row.Region == region))
            .Select(region => (MarketId: MarketId.Commodities(region), Region: region, Name: $"Commodities ({region.Slug().ToUpperInvariant()})"));
        return realms.Concat(commodities)
            .OrderBy(market => market.Region).ThenBy(market => market.Name, StringComparer.Ordinal)
            .Select(market => Freshness(market.MarketId, market.Region, market.Name, states.GetValueOrDefault(market.MarketId), newest.GetValueOrDefault(market.MarketId)))
            .ToList();
    }

    private static MarketFreshness Freshness(MarketId market, Region region, string name, MarketRow? state, SnapshotRow? newest) => new(
        market, region, name, state?.LastLiveAt, state?.CheckedAt,
        newest?.Auctions ?? 0, newest?.Variants ?? 0, newest?.ChangedRows ?? 0, newest?.Skipped ?? 0, state?.Snapshots ?? 0, state?.KeptFrom);
}
