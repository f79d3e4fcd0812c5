using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>Puts readings between those that a market's history already has; inside a transaction that holds the market's row.</summary>
internal static class PastReadings
{
    /// <summary>The rows to add for some goods, in key order (see <see cref="HistoryWeave"/>).</summary>
    /// <param name="db">A context with an open transaction.</param>
    /// <param name="market">The market.</param>
    /// <param name="goods">New readings of each good, ascending by time, none at a time that is stored already; quantity 0 where it was not on sale.</param>
    /// <param name="ct">Stops between goods.</param>
    public static async Task<List<HistoryEntry>> WeaveAsync(AppDbContext db, MarketId market, IEnumerable<KeyValuePair<VariantKey, List<PricePoint>>> goods, CancellationToken ct)
    {
        var readings = await db.Snapshots.Where(row => row.MarketId == market).OrderBy(row => row.PublishedAt).Select(row => row.PublishedAt).ToListAsync(ct);
        var entries = new List<HistoryEntry>();
        foreach (var (variant, points) in goods)
        {
            if (points.Count == 0) continue;
            var changes = await HistoryReading.ChangesAsync(db, market, variant, Conversions.ToStored(points[0].At), Conversions.ToStored(DateTimeOffset.MaxValue), ct);
            var rows = HistoryWeave.Rows(changes.ConvertAll(change => change.Numbers.At(Conversions.FromStored(change.At))), readings, points);
            entries.AddRange(rows.Select(point => new HistoryEntry(variant, Conversions.ToStored(point.At), Numbers.Of(point))));
        }

        entries.Sort((a, b) => MarketState.Compare(a.Variant, b.Variant) is not 0 and var order ? order : a.At.CompareTo(b.At));
        return entries;
    }

    /// <summary>Whether an import has put readings where the archive feed has yet to go.</summary>
    public static Task<bool> LieAheadAsync(AppDbContext db, MarketRow market, CancellationToken ct)
    {
        var (id, from) = (market.MarketId, market.LastArchivedAt ?? DateTimeOffset.UnixEpoch);
        return db.Snapshots.AnyAsync(row => row.MarketId == id && row.IsArchived && row.PublishedAt > from, ct);
    }

    /// <summary>The rows to add for whole snapshots, ascending by time: goods that one does not have were not on sale.</summary>
    public static async Task<List<HistoryEntry>> WeaveAsync(AppDbContext db, MarketId market, IReadOnlyList<MarketSnapshot> snapshots, CancellationToken ct)
    {
        var goods = (await HistoryReading.StateBeforeAsync(db, market, long.MaxValue, ct)).Keys.ToDictionary(variant => variant, _ => new List<PricePoint>());
        foreach (var summary in snapshots.SelectMany(snapshot => snapshot.Variants).Where(summary => summary.Quantity > 0)) goods.TryAdd(summary.Variant, []);
        foreach (var snapshot in snapshots)
        {
            var onSale = snapshot.Variants.Where(summary => summary.Quantity > 0).ToDictionary(summary => summary.Variant, Numbers.Of);
            foreach (var (variant, points) in goods) points.Add(onSale.GetValueOrDefault(variant).At(snapshot.PublishedAt));
        }

        return await WeaveAsync(db, market, goods, ct);
    }
}
