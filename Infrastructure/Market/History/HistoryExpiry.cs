using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>
/// Lets go of history that is older than it is kept, in whole weeks. A price that has not changed since keeps its number: the state at the cut-off is
/// written as a change of that moment, in the transaction that gives up what lies before. Nothing goes that is not rolled up.
/// </summary>
internal sealed class HistoryExpiry(
    IDbContextFactory<AppDbContext> contexts, IMarketBulk bulk, IHistoryStorage storage, WriteGate gate, IOptionsMonitor<HistoryOptions> options, TimeProvider clock)
{
    /// <summary>The first day kept: a Monday.</summary>
    public int OldestDay => HistoryCalendar.Monday(HistoryCalendar.DayOf(Conversions.ToStored(clock.GetUtcNow() - options.CurrentValue.KeepRaw)));

    /// <summary>Gives up a market's history before <see cref="OldestDay"/>; false when there was nothing to do.</summary>
    public async Task<bool> ExpireAsync(MarketId market, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var row = await MarketLock.TakeAsync(db, market, ct);

        if (await CutOffAsync(db, row, ct) is not { } day) return false;
        var cutOff = RollupPeriods.At(day);
        var carried = await CarriedAsync(db, market, day, ct);
        await storage.ForgetAsync(db, market, day, ct);
        await bulk.WriteWeeksAsync(db, market, carried, ct);

        // The last readings before it say that the first hours after it were read.
        var vouching = cutOff - PriceSeries.Reach;
        await db.Snapshots.Where(snapshot => snapshot.MarketId == market && snapshot.PublishedAt < vouching).ExecuteDeleteAsync(ct);
        row.KeptFrom = cutOff;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    // The Monday up to which a market's changes may go; null when nothing is to be given up.
    private async Task<int?> CutOffAsync(AppDbContext db, MarketRow row, CancellationToken ct)
    {
        var cutOff = RollupPeriods.At(OldestDay);

        // A market that was not read since is kept as it is: what it is like at the cut-off nobody knows, and its next snapshot may lie before it.
        var newest = row.LastLiveAt ?? row.LastArchivedAt;
        if (newest is null || newest < cutOff) return null;

        // While its past is being filled in, what the archive has yet to bring must not be refused as too old.
        if (row.FirstLiveAt > cutOff && !(row.LastArchivedAt >= cutOff)) cutOff = row.LastArchivedAt ?? DateTimeOffset.MinValue;
        if (!(row.RolledUntil >= cutOff)) cutOff = row.RolledUntil ?? DateTimeOffset.MinValue;
        if (cutOff == DateTimeOffset.MinValue) return null;
        var day = HistoryCalendar.Monday(RollupPeriods.DayOf(cutOff));
        if ((await RollupMarks.ReadAsync(db, row.MarketId, day, ct)) is [var marked, ..]) day = marked;

        // Nothing is said to be gone that never was: an archive may still bring it.
        var from = RollupPeriods.At(day);
        if (row.KeptFrom >= from || !await db.Snapshots.AnyAsync(snapshot => snapshot.MarketId == row.MarketId && snapshot.PublishedAt < from, ct)) return null;
        return day;
    }

    // In rows of their own on the first day, where nothing else is: that week was packed into its Sunday long ago.
    private static async Task<List<PackedWeek>> CarriedAsync(AppDbContext db, MarketId market, int day, CancellationToken ct)
    {
        var at = HistoryCalendar.StartOf(day);
        var last = await HistoryReading.StateBeforeAsync(db, market, at, ct);
        var changed = await HistoryReading.ChangedAtAsync(db, market, at, ct);

        // What vanished may be forgotten, but what was ever a commodity stays known as one (IsCommodityAsync).
        return last
            .Where(entry => !changed.Contains(entry.Key) && (entry.Value.Numbers.Quantity > 0 || market.Value < 0))
            .OrderBy(entry => entry.Key, Comparer<VariantKey>.Create(MarketState.Compare))
            .Select(entry => new PackedWeek(entry.Key, day, WeekBytes.Pack(day, [new HistoryChange(at, entry.Value.Numbers)])))
            .ToList();
    }
}
