using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>
/// Weaves an archive into stored history, some goods at a time, each in a transaction that holds the market's row: ingestion of that market waits for a moment,
/// and a stop in between leaves goods that are done and goods that are not, never half of one. The readings' own rows come last.
/// </summary>
internal sealed class HistoryImportStore(IDbContextFactory<AppDbContext> contexts, IMarketBulk bulk, MarketMemory memory, WriteGate gate)
{
    /// <summary>The times of the archive that can be taken: before the newest live snapshot, not older than history is kept, and not read already.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> WantedAsync(MarketId market, IReadOnlyCollection<DateTimeOffset> times, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await WantedAsync(db, market, times, ct);
    }

    /// <summary>Weaves in some goods.</summary>
    /// <param name="market">The market.</param>
    /// <param name="goods">Readings of each good, ascending by time; quantity 0 where the archive has the time but not the good.</param>
    /// <param name="ct">Stops before the commit.</param>
    /// <returns>History rows written.</returns>
    public async Task<int> WeaveAsync(MarketId market, IReadOnlyDictionary<VariantKey, List<PricePoint>> goods, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var row = await MarketLock.TakeAsync(db, market, ct);

        // Asked again under the lock: a live snapshot may have come since.
        var wanted = (await WantedAsync(db, market, [.. goods.Values.SelectMany(points => points).Select(point => point.At).Distinct()], ct)).ToHashSet();
        var entries = await PastReadings.WeaveAsync(db, market, goods.Select(one => KeyValuePair.Create(one.Key, one.Value.FindAll(point => wanted.Contains(point.At)))), ct);
        await bulk.WriteHistoryAsync(db, market, entries, ct);
        await RollupMarks.NoteAsync(db, row, entries.Select(entry => entry.At).Distinct(), ct);
        await transaction.CommitAsync(ct);
        memory.Forget(market);
        return entries.Count;
    }

    /// <summary>Says that the market was read at these times; only then does "no change" between them mean anything.</summary>
    /// <param name="market">The market.</param>
    /// <param name="readings">Time, auctions and goods of each reading.</param>
    /// <param name="at">Now.</param>
    /// <param name="ct">Stops before the commit.</param>
    /// <returns>Readings added.</returns>
    public async Task<int> CompleteAsync(MarketId market, IReadOnlyDictionary<DateTimeOffset, (int Auctions, int Variants)> readings, DateTimeOffset at, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var row = await MarketLock.TakeAsync(db, market, ct);
        var wanted = await WantedAsync(db, market, [.. readings.Keys], ct);
        db.Snapshots.AddRange(wanted.Select(time => new SnapshotRow
        {
            MarketId = market, PublishedAt = time, IsArchived = true, FetchedAt = at, Auctions = readings[time].Auctions, Variants = readings[time].Variants,
        }));
        row.Snapshots += wanted.Count;
        await RollupMarks.NoteAsync(db, row, wanted, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return wanted.Count;
    }

    private static async Task<IReadOnlyList<DateTimeOffset>> WantedAsync(AppDbContext db, MarketId market, IReadOnlyCollection<DateTimeOffset> times, CancellationToken ct)
    {
        var state = await db.Markets.AsNoTracking().SingleOrDefaultAsync(row => row.MarketId == market, ct);
        var known = await db.Snapshots.Where(row => row.MarketId == market && times.Contains(row.PublishedAt)).Select(row => row.PublishedAt).ToListAsync(ct);
        return [.. times.Where(time => !(time >= state?.LastLiveAt) && !(time < state?.KeptFrom)).Except(known).Order()];
    }
}
