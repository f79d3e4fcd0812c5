using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>Counts how complete the static data are.</summary>
internal static class StaticCounts
{
    /// <summary>One row for each kind that has entries.</summary>
    public static async Task<IReadOnlyList<StaticCount>> ReadAsync(AppDbContext db, StaticBuildRow? newest, CancellationToken ct)
    {
        var build = newest?.Number ?? 0;
        var groups = await db.StaticEntries.AsNoTracking()
            .GroupBy(row => row.Kind)
            .Select(rows => new
            {
                Kind = rows.Key,
                Listed = rows.Count(row => build > 0 && row.ListedBuild == build),
                Read = rows.Count(row => build > 0 && row.ListedBuild == build && row.ReadBuild >= build),
                Missing = rows.Count(row => row.IsMissing && (row.ListedBuild == 0 || row.ListedBuild == build)),
                Failed = rows.Count(row => !row.IsMissing && row.Failures > 0 && (row.ListedBuild == 0 || row.ListedBuild == build)),
                LastReadAt = rows.Max(row => row.ReadAt),
            }).ToListAsync(ct);
        var counts = groups.ToDictionary(row => (StaticKind)row.Kind, row => new StaticCount((StaticKind)row.Kind, row.Listed, row.Read, row.Missing, row.Failed, row.LastReadAt));
        await AddItemsAsync(db, newest, counts, ct);
        return [.. counts.Values.OrderBy(count => count.Kind)];
    }

    // Items are listed by the search, not here, and icons by what is on sale.
    private static async Task AddItemsAsync(AppDbContext db, StaticBuildRow? newest, Dictionary<StaticKind, StaticCount> counts, CancellationToken ct)
    {
        var items = await db.Items.CountAsync(ct);
        if (items == 0) return;
        var build = newest is null ? null : new GameBuild(newest.Version, newest.Number).ToString();
        var read = await db.Items.CountAsync(row => build == null || row.Build == build, ct);
        var onSale = db.Items.Where(row => db.CurrentMarket.Any(price => price.ItemId == row.Id));
        var sold = await onSale.CountAsync(ct);
        var shown = await onSale.CountAsync(row => row.IconUrl != null, ct);
        counts[StaticKind.Items] = new StaticCount(
            StaticKind.Items, items, read, counts.GetValueOrDefault(StaticKind.Items)?.Missing ?? 0, 0, await db.Items.MaxAsync(row => (DateTimeOffset?)row.UpdatedAt, ct));
        if (sold == 0) return;
        var icons = counts.GetValueOrDefault(StaticKind.Icons);
        counts[StaticKind.Icons] = new StaticCount(StaticKind.Icons, sold, shown, icons?.Missing ?? 0, icons?.Failed ?? 0, icons?.LastReadAt);
    }
}
