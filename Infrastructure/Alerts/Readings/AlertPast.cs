using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>The past that alerts are judged on, straight from the tables.</summary>
internal sealed class AlertPast(IDbContextFactory<AppDbContext> contexts) : IAlertPast
{
    // What is in a statement's parameters at once.
    private const int Chunk = 500;

    /// <summary>How far a past goes back.</summary>
    public static TimeSpan Span { get; } = TimeSpan.FromDays(30);

    public async Task<IReadOnlyDictionary<VariantKey, GoodPast>> BeforeAsync(MarketId market, IReadOnlyCollection<VariantKey> variants, DateTimeOffset at, CancellationToken ct)
    {
        var found = new Dictionary<VariantKey, GoodPast>();
        if (variants.Count == 0) return found;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var first = at - Span - PriceSeries.Reach;
        var snapshots = await db.Snapshots.Where(row => row.MarketId == market && row.PublishedAt >= first && row.PublishedAt < at)
            .OrderBy(row => row.PublishedAt).Select(row => row.PublishedAt).ToListAsync(ct);
        foreach (var chunk in variants.Distinct().Chunk(Chunk))
        {
            foreach (var (variant, changes) in await HistoryReading.ChangesAsync(db, market, chunk, Conversions.ToStored(at - Span), Conversions.ToStored(at), ct))
                if (changes.Count > 0) found[variant] = new GoodPast(at, changes.ConvertAll(RollupWeeks.Point), snapshots);
        }

        return found;
    }

    public async Task<IReadOnlyDictionary<VariantKey, RegionLevel>> RegionAsync(MarketId market, IReadOnlyCollection<VariantKey> variants, DateTimeOffset at, CancellationToken ct)
    {
        var found = new Dictionary<VariantKey, RegionLevel>();
        if (variants.Count == 0 || market.IsCommodities) return found;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var others = await RegionReading.OthersAsync(db, market, at, at, ct);
        foreach (var chunk in variants.Distinct().Chunk(RegionReading.MostVariants))
        {
            foreach (var (variant, markets) in await RegionReading.ChangesAsync(db, others, chunk, at, at, ct))
                if (RegionSweep.Levels(others, markets, [at]) is [var (_, level)]) found[variant] = level;
        }

        return found;
    }

    public async Task<IReadOnlyList<(DateTimeOffset At, RegionLevel Level)>> RegionOverAsync(
        MarketId market, VariantKey variant, IReadOnlyList<DateTimeOffset> moments, CancellationToken ct)
    {
        if (moments.Count == 0 || market.IsCommodities) return [];
        List<DateTimeOffset> ascending = [.. moments.Order()];
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var others = await RegionReading.OthersAsync(db, market, ascending[0], ascending[^1], ct);
        var changes = await RegionReading.ChangesAsync(db, others, [variant], ascending[0], ascending[^1], ct);
        return changes.TryGetValue(variant, out var markets) ? RegionSweep.Levels(others, markets, ascending) : [];
    }

    public async Task<AlertReading?> NowAsync(MarketId market, VariantKey variant, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var view = await ReadView.OpenAsync(db, ct);
        if (await db.Markets.Where(row => row.MarketId == market).Select(row => row.LastLiveAt).SingleOrDefaultAsync(ct) is not { } published) return null;
        var behind = Conversions.ToStored(published) + 1;
        var changes = await HistoryReading.ChangesAsync(db, market, variant, behind, behind, ct);
        var changed = changes.Count > 0 ? Conversions.FromStored(changes[^1].At) : published;
        var row = await db.CurrentMarket.AsNoTracking().SingleOrDefaultAsync(one => one.MarketId == market && one.ItemId == variant.Item && one.Traits == variant.Traits, ct);
        return row is null
            ? new AlertReading(published, new PricePoint(changed, default, default, default, 0, 0), [], true)
            : new AlertReading(published, new PricePoint(changed, row.Minimum, row.MarketValue, row.Median, row.Quantity, row.Auctions), LadderBytes.Unpack(row.Ladder), true);
    }
}
