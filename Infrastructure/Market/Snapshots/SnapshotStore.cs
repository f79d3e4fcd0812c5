using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Sales;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>
/// Records snapshots. The difference to what is stored is found in memory: the rows of a market are read in one go and compared, the same on both
/// databases, and only what changed is written.
/// </summary>
internal sealed class SnapshotStore(IDbContextFactory<AppDbContext> contexts, IMarketBulk bulk, SaleRecorder sales, WriteGate gate) : ISnapshotStore
{
    public async Task<RecordedSnapshot> RecordAsync(MarketSnapshot snapshot, CancellationToken ct)
    {
        var published = Stored(snapshot.PublishedAt);
        var incoming = Packed(snapshot);
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var market = await LockAsync(db, snapshot.Market, ct);
        if (market.LastLiveAt == published) return new RecordedSnapshot(RecordOutcome.AlreadyRecorded, 0);
        if (market.LastLiveAt > published || market.LastArchivedAt > published) return new RecordedSnapshot(RecordOutcome.Superseded, 0);

        var current = await bulk.ReadCurrentAsync(db, snapshot.Market, ct);
        var before = market is { LastLiveAt: null, Snapshots: > 0 }
            ? await bulk.ReadHistoryAsync(db, snapshot.Market, published.AddMicroseconds(1), ct)
            : current.ToDictionary(row => row.Key, row => row.Value.Numbers);
        var history = Changes(before, incoming.ToDictionary(row => row.Key, row => row.Value.Numbers), published);

        // An archived snapshot of this very publication already has the history; only the current market is missing then.
        var promoted = market.LastArchivedAt == published;
        if (promoted) history.Clear();
        var put = incoming.Where(row => !current.TryGetValue(row.Key, out var old) || !old.SameAs(row.Value)).ToList();
        var taken = put.Select(row => row.Key).Concat(current.Keys.Where(key => !incoming.ContainsKey(key))).Where(current.ContainsKey).ToList();
        await bulk.WriteCurrentAsync(db, snapshot.Market, taken, put, ct);
        await bulk.WriteHistoryAsync(db, snapshot.Market, history, ct);
        await sales.RecordAsync(db, snapshot.Market, [snapshot], archived: false, ct);

        if (promoted) await db.Snapshots.Where(row => row.MarketId == snapshot.Market && row.PublishedAt == published).ExecuteDeleteAsync(ct);
        else market.Snapshots++;
        db.Snapshots.Add(SnapshotRow.Of(snapshot, incoming.Count, history.Count, archived: false));
        market.FirstLiveAt ??= published;
        market.LastLiveAt = published;
        if (market.CheckedAt is null || market.CheckedAt < snapshot.FetchedAt) market.CheckedAt = snapshot.FetchedAt;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new RecordedSnapshot(RecordOutcome.Recorded, history.Count);
    }

    public async Task<int> RecordArchivedAsync(IReadOnlyList<MarketSnapshot> snapshots, CancellationToken ct)
    {
        if (snapshots.Count == 0) return 0;
        var id = snapshots[0].Market;
        if (snapshots.Any(snapshot => snapshot.Market != id)) throw new ArgumentException("Archived snapshots must be of one market.", nameof(snapshots));
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var market = await LockAsync(db, id, ct);

        Dictionary<VariantKey, Numbers>? state = null;
        var history = new List<HistoryEntry>();
        var accepted = new List<MarketSnapshot>();
        foreach (var snapshot in snapshots)
        {
            var published = Stored(snapshot.PublishedAt);
            if (published <= market.LastArchivedAt || published >= market.FirstLiveAt) continue;
            state ??= await bulk.ReadHistoryAsync(db, id, published, ct);
            var incoming = snapshot.Variants.Where(IsOnSale).ToDictionary(row => row.Variant, Numbers.Of);
            var changes = Changes(state, incoming, published);
            state = incoming;
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
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return history.Count;
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

    private static async Task<MarketRow> LockAsync(AppDbContext db, MarketId market, CancellationToken ct)
    {
        await MarketLock.TakeAsync(db, market, ct);
        return await db.Markets.SingleAsync(row => row.MarketId == market, ct);
    }

    // The first live snapshot was written without knowing the past. What the past had on sale and it had not, vanished with it: true whatever
    // older snapshots are still to come.
    private async Task<IEnumerable<HistoryEntry>> VanishedBeforeLiveAsync(AppDbContext db, MarketId market, Dictionary<VariantKey, Numbers> state, DateTimeOffset live, CancellationToken ct)
    {
        var known = await bulk.ReadChangedAtAsync(db, market, live, ct);
        return state.Keys.Where(variant => !known.Contains(variant)).Select(variant => new HistoryEntry(variant, Conversions.ToStored(live), Numbers.Gone));
    }

    private static List<HistoryEntry> Changes(Dictionary<VariantKey, Numbers> before, Dictionary<VariantKey, Numbers> after, DateTimeOffset published)
    {
        var at = Conversions.ToStored(published);
        var changes = new List<HistoryEntry>();
        foreach (var (variant, numbers) in after)
            if (!before.TryGetValue(variant, out var old) || old != numbers) changes.Add(new HistoryEntry(variant, at, numbers));
        foreach (var variant in before.Keys)
            if (!after.ContainsKey(variant)) changes.Add(new HistoryEntry(variant, at, Numbers.Gone));

        // In key order: neighbouring rows land on the same page.
        changes.Sort((a, b) => a.Variant.Item.Value != b.Variant.Item.Value ? a.Variant.Item.Value.CompareTo(b.Variant.Item.Value) : a.Variant.Traits.CompareTo(b.Variant.Traits));
        return changes;
    }

    private static Dictionary<VariantKey, OnSale> Packed(MarketSnapshot snapshot) =>
        snapshot.Variants.Where(IsOnSale).OrderBy(row => row.Variant.Item.Value).ThenBy(row => row.Variant.Traits).ToDictionary(row => row.Variant, OnSale.Of);

    // Auctions without a buyout alone are no offer: quantity 0 means "none on sale" everywhere.
    private static bool IsOnSale(VariantSummary summary) => summary.Quantity > 0;

    // Compared with what the database gives back, so in its precision.
    private static DateTimeOffset Stored(DateTimeOffset at) => Conversions.FromStored(Conversions.ToStored(at));

    private async Task<DateTimeOffset?> ReadAsync(MarketId market, System.Linq.Expressions.Expression<Func<MarketRow, DateTimeOffset?>> column, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Markets.Where(row => row.MarketId == market).Select(column).SingleOrDefaultAsync(ct);
    }
}
