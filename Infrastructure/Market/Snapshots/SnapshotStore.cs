using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Market.Sales;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>
/// Records snapshots. The difference to what is stored is found in memory, the same on both databases, and only what changed is written. What is stored is
/// mostly known from the snapshot before (<see cref="MarketMemory"/>); where it is not, the rows of the market are read in one go.
/// </summary>
internal sealed class SnapshotStore(
    IDbContextFactory<AppDbContext> contexts, IMarketBulk bulk, IHistoryStorage storage, MarketMemory memory, SaleRecorder sales, WriteGate gate) : ISnapshotStore
{
    public async Task<RecordedSnapshot> RecordAsync(MarketSnapshot snapshot, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        try
        {
            return await RecordLiveAsync(snapshot, ct);
        }
        catch
        {
            Forget(snapshot.Market);
            throw;
        }
    }

    public async Task<int> RecordArchivedAsync(IReadOnlyList<MarketSnapshot> snapshots, CancellationToken ct)
    {
        if (snapshots.Count == 0) return 0;
        var id = snapshots[0].Market;
        if (snapshots.Any(snapshot => snapshot.Market != id)) throw new ArgumentException("Archived snapshots must be of one market.", nameof(snapshots));
        using var turn = await gate.EnterAsync(ct);
        try
        {
            return await RecordArchivedAsync(id, snapshots, ct);
        }
        catch
        {
            Forget(id);
            throw;
        }
    }

    public Task<DateTimeOffset?> LastPublishedAsync(MarketId market, CancellationToken ct) => ReadAsync(market, row => row.LastLiveAt, ct);

    public Task<DateTimeOffset?> FirstPublishedAsync(MarketId market, CancellationToken ct) => ReadAsync(market, row => row.FirstLiveAt, ct);

    public Task<DateTimeOffset?> LastArchivedAsync(MarketId market, CancellationToken ct) => ReadAsync(market, row => row.LastArchivedAt, ct);

    public async Task NoteCheckedAsync(MarketId market, DateTimeOffset at, CancellationToken ct)
    {
        var stored = Conversions.ToStored(at);
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO markets (market_id, snapshots, checked_at) VALUES ({market.Value}, 0, {stored})
            ON CONFLICT (market_id) DO UPDATE SET checked_at = excluded.checked_at WHERE markets.checked_at IS NULL OR markets.checked_at < excluded.checked_at
            """, ct);
    }

    private async Task<RecordedSnapshot> RecordLiveAsync(MarketSnapshot snapshot, CancellationToken ct)
    {
        var published = Stored(snapshot.PublishedAt);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // The snapshot is put in order while the database takes the lock.
        var locking = MarketLock.TakeAsync(db, snapshot.Market, ct);
        var incoming = await PreparedAsync(snapshot, locking);
        var market = await locking;
        if (market.LastLiveAt == published) return new RecordedSnapshot(RecordOutcome.AlreadyRecorded, 0);
        if (market.LastLiveAt > published || market.LastArchivedAt > published) return new RecordedSnapshot(RecordOutcome.Superseded, 0);

        var current = memory.Find(snapshot.Market, archived: false, market.LastLiveAt) ?? await BulkReading.CurrentAsync(db, snapshot.Market, ct);
        var difference = MarketDifference.Between(current, incoming.State);
        await bulk.WriteCurrentAsync(db, snapshot.Market, incoming, difference, ct);
        await AlertReadings.NoteAsync(db, snapshot.Market, incoming.State, difference, published, ct);

        // An archived snapshot of this very publication already has the history; only the current market is missing then.
        var promoted = market.LastArchivedAt == published;
        var seam = market is { LastLiveAt: null, Snapshots: > 0 };
        if (seam && !promoted) difference = MarketDifference.Between(await PastAsync(db, snapshot.Market, published, ct), incoming.State);
        var history = promoted ? [] : incoming.History(difference, Conversions.ToStored(published));
        await bulk.WriteHistoryAsync(db, snapshot.Market, history, ct);
        await sales.RecordAsync(db, snapshot.Market, [snapshot], archived: false, ct);
        await RollupMarks.NoteAsync(db, market, [published], ct);

        if (promoted) await db.Snapshots.Where(row => row.MarketId == snapshot.Market && row.PublishedAt == published).ExecuteDeleteAsync(ct);
        else market.Snapshots++;
        market.FirstLiveAt ??= published;
        market.LastLiveAt = published;
        if (market.CheckedAt is null || market.CheckedAt < snapshot.FetchedAt) market.CheckedAt = snapshot.FetchedAt;
        await MarketLock.SaveAsync(db, market, SnapshotRow.Of(snapshot, incoming.Count, history.Count, archived: false), ct);
        await transaction.CommitAsync(ct);
        memory.Keep(snapshot.Market, archived: false, published, incoming.State);
        return new RecordedSnapshot(RecordOutcome.Recorded, history.Count);
    }

    // Whatever is wrong with the snapshot, the connection must be at rest before the transaction ends.
    private static async Task<IncomingMarket> PreparedAsync(MarketSnapshot snapshot, Task locking)
    {
        try
        {
            return IncomingMarket.Of(snapshot);
        }
        catch
        {
            await locking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    // Nobody knows how far a failed transaction got.
    private void Forget(MarketId market)
    {
        memory.Forget(market);
        storage.Forget();
    }

    private async Task<int> RecordArchivedAsync(MarketId id, IReadOnlyList<MarketSnapshot> snapshots, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var market = await MarketLock.TakeAsync(db, id, ct);

        if (await PastReadings.LieAheadAsync(db, market, ct)) return await WeaveArchivedAsync(db, market, snapshots, transaction, ct);
        MarketState? state = null;
        var history = new List<HistoryEntry>();
        var accepted = new List<MarketSnapshot>();
        foreach (var snapshot in snapshots)
        {
            var published = Stored(snapshot.PublishedAt);
            if (!IsWanted(market, published)) continue;
            state ??= memory.Find(id, archived: true, market.LastArchivedAt) ?? await PastAsync(db, id, published, ct);
            var incoming = IncomingMarket.Of(snapshot);
            var changes = incoming.History(MarketDifference.Between(state, incoming.State), Conversions.ToStored(published));
            state = incoming.State;
            accepted.Add(snapshot);
            history.AddRange(changes);
            market.LastArchivedAt = published;
            market.Snapshots++;
            db.Snapshots.Add(SnapshotRow.Of(snapshot, incoming.Count, changes.Count, archived: true));
        }

        if (state is null) return 0;
        if (market.FirstLiveAt is { } live) history.AddRange(await VanishedBeforeLiveAsync(db, id, state, live, ct));
        await bulk.WriteHistoryAsync(db, id, history, ct);
        await sales.RecordAsync(db, id, accepted, archived: true, ct);
        await RollupMarks.NoteAsync(db, market, Times(accepted, history), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        memory.Keep(id, archived: true, market.LastArchivedAt!.Value, state);
        return history.Count;
    }

    // Readings of an import lie where these go: what holds between two of them is then no longer what the one before said.
    private async Task<int> WeaveArchivedAsync(AppDbContext db, MarketRow market, IReadOnlyList<MarketSnapshot> snapshots, IDbContextTransaction transaction, CancellationToken ct)
    {
        var accepted = new List<MarketSnapshot>();
        var known = await db.Snapshots.Where(row => row.MarketId == market.MarketId).Select(row => row.PublishedAt).ToHashSetAsync(ct);
        foreach (var snapshot in snapshots)
        {
            var published = Stored(snapshot.PublishedAt);
            if (!IsWanted(market, published)) continue;
            market.LastArchivedAt = published;
            if (!known.Contains(published)) accepted.Add(snapshot);
        }

        var history = await PastReadings.WeaveAsync(db, market.MarketId, accepted, ct);
        await bulk.WriteHistoryAsync(db, market.MarketId, history, ct);
        await sales.RecordAsync(db, market.MarketId, accepted, archived: true, ct);
        await RollupMarks.NoteAsync(db, market, Times(accepted, history), ct);
        db.Snapshots.AddRange(accepted.Select(snapshot => SnapshotRow.Of(snapshot, snapshot.Variants.Count, 0, archived: true)));
        market.Snapshots += accepted.Count;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        memory.Forget(market.MarketId);
        return history.Count;
    }

    private static bool IsWanted(MarketRow market, DateTimeOffset published) =>
        !(published <= market.LastArchivedAt || published >= market.FirstLiveAt || published < market.KeptFrom);

    private static IEnumerable<long> Times(IEnumerable<MarketSnapshot> read, IEnumerable<HistoryEntry> written) =>
        read.Select(snapshot => Conversions.ToStored(snapshot.PublishedAt)).Concat(written.Select(entry => entry.At).Distinct());

    // The first live snapshot was written without knowing the past. What the past had on sale and it had not, vanished with it: true whatever
    // older snapshots are still to come.
    private static async Task<IEnumerable<HistoryEntry>> VanishedBeforeLiveAsync(AppDbContext db, MarketId market, MarketState state, DateTimeOffset live, CancellationToken ct)
    {
        var at = Conversions.ToStored(live);
        var known = await HistoryReading.ChangedAtAsync(db, market, at, ct);
        return state.Keys.Where(variant => !known.Contains(variant)).Select(variant => new HistoryEntry(variant, at, Numbers.Gone));
    }

    private static async Task<MarketState> PastAsync(AppDbContext db, MarketId market, DateTimeOffset before, CancellationToken ct) =>
        MarketState.Of(await HistoryReading.StateBeforeAsync(db, market, Conversions.ToStored(before), ct));

    // Compared with what the database gives back, so in its precision.
    private static DateTimeOffset Stored(DateTimeOffset at) => Conversions.FromStored(Conversions.ToStored(at));

    private async Task<DateTimeOffset?> ReadAsync(MarketId market, System.Linq.Expressions.Expression<Func<MarketRow, DateTimeOffset?>> column, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Markets.Where(row => row.MarketId == market).Select(column).SingleOrDefaultAsync(ct);
    }
}
