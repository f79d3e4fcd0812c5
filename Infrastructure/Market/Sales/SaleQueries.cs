using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Sales;

/// <summary>Inferred sales, straight from the tables.</summary>
internal sealed class SaleQueries(IDbContextFactory<AppDbContext> contexts) : ISaleQueries
{
    public async Task<SaleFigures?> OfMarketAsync(MarketId market, VariantKey variant, DateTimeOffset until, int days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await ReadAsync(db, [market], variant, until, days, ct);
        return found.GetValueOrDefault(market)?.Figures(variant);
    }

    public async Task<SaleFigures?> OfRegionAsync(Region region, VariantKey variant, DateTimeOffset until, int days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var markets = await db.ConnectedRealms.Where(row => row.Region == region).Select(row => row.MarketId).ToListAsync(ct);
        var found = await ReadAsync(db, markets, variant, until, days, ct);
        return SaleFigures.Mean([.. found.Values.Where(one => one.Rows.Count > 0).Select(one => one.Figures(variant))]);
    }

    public async Task<MarketSales> OfItemsAsync(MarketId market, IReadOnlyCollection<ItemId> items, DateTimeOffset until, int days, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var last = SaleRecorder.DayOf(until);
        List<int> window = [.. Enumerable.Range(last - days + 1, days)];
        List<ItemId> wanted = [.. items.Distinct()];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var covered = await db.Set<SalesCoverageRow>().AsNoTracking()
            .Where(row => row.MarketId == market && window.Contains(row.Day))
            .GroupBy(row => row.MarketId, (_, rows) => new { Seconds = rows.Sum(row => row.Seconds), Days = rows.Count() })
            .SingleOrDefaultAsync(ct);
        if (covered is not { Seconds: > 0 }) return MarketSales.Unknown;

        // One parameter for all items: the statement stays the same however many there are.
        var sums = await db.Set<SalesDailyRow>().AsNoTracking()
            .Where(row => row.MarketId == market && EF.Parameter(window).Contains(row.Day) && EF.Parameter(wanted).Contains(row.ItemId))
            .GroupBy(row => new { row.ItemId, row.Traits })
            .Select(good => new
            {
                good.Key,
                Units = good.Sum(row => (double)row.SoldUnits), Value = good.Sum(row => (double)row.SoldValue), Sold = good.Sum(row => (double)row.Sold), Expired = good.Sum(row => (double)row.Expired),
                Cancelled = good.Sum(row => (double)row.Cancelled), Relisted = good.Sum(row => (double)row.Relisted), Ambiguous = good.Sum(row => (double)row.Ambiguous),
            })
            .ToListAsync(ct);
        var observed = TimeSpan.FromSeconds(covered.Seconds);
        return new MarketSales(
            new Evidence(observed, covered.Days, []).Figures(default),
            sums.Select(good => new SaleEvidence(
                    new VariantKey(good.Key.ItemId, good.Key.Traits), good.Units, good.Value, good.Sold, good.Expired, good.Cancelled, good.Relisted, good.Ambiguous))
                .ToDictionary(sum => sum.Variant, sum => SaleFigures.Of(sum, observed, covered.Days)));
    }

    // Markets without any comparison in the window are not in the result, whatever rows they have.
    private static async Task<Dictionary<MarketId, Evidence>> ReadAsync(AppDbContext db, List<MarketId> markets, VariantKey variant, DateTimeOffset until, int days, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var last = SaleRecorder.DayOf(until);
        List<int> window = [.. Enumerable.Range(last - days + 1, days)];
        var coverage = await db.Set<SalesCoverageRow>().AsNoTracking()
            .Where(row => markets.Contains(row.MarketId) && window.Contains(row.Day))
            .GroupBy(row => row.MarketId, (market, rows) => new { Market = market, Seconds = rows.Sum(row => row.Seconds), Days = rows.Count() })
            .ToListAsync(ct);
        var rows = await db.Set<SalesDailyRow>().AsNoTracking()
            .Where(row => markets.Contains(row.MarketId) && row.ItemId == variant.Item && row.Traits == variant.Traits && window.Contains(row.Day))
            .ToListAsync(ct);
        var byMarket = rows.ToLookup(row => row.MarketId);
        return coverage.Where(row => row.Seconds > 0)
            .ToDictionary(row => row.Market, row => new Evidence(TimeSpan.FromSeconds(row.Seconds), row.Days, [.. byMarket[row.Market]]));
    }

    private sealed record Evidence(TimeSpan Observed, int Days, IReadOnlyList<SalesDailyRow> Rows)
    {
        public SaleFigures Figures(VariantKey variant)
        {
            var sum = new SaleEvidence(variant, 0, 0, 0, 0, 0, 0, 0);
            foreach (var row in Rows)
                sum = sum.Plus(new SaleEvidence(variant, row.SoldUnits, row.SoldValue, row.Sold, row.Expired, row.Cancelled, row.Relisted, row.Ambiguous));
            return SaleFigures.Of(sum, Observed, Days);
        }
    }
}
