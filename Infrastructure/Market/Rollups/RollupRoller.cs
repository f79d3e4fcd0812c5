using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>
/// Rolls closed weeks up, one market and week in a transaction of its own that holds the market's row: killed, it goes on where it was; run twice, the second finds nothing.
/// Weeks that changed after they were rolled up (<see cref="RollupMarks"/>) come first, then those that are new.
/// </summary>
internal sealed class RollupRoller(IDbContextFactory<AppDbContext> contexts, WriteGate gate, IOptionsMonitor<HistoryOptions> options, TimeProvider clock)
{
    /// <summary>Weeks before this Monday are closed: no snapshot that is still to come says anything of them.</summary>
    public int OpenWeek => HistoryCalendar.Monday(RollupPeriods.DayOf(clock.GetUtcNow() - options.CurrentValue.PackAfter - PriceSeries.Reach));

    /// <summary>Rolls up all that is due of a market.</summary>
    /// <returns>Weeks rolled up.</returns>
    public async Task<int> RollAsync(MarketId market, CancellationToken ct)
    {
        var weeks = 0;
        while (await StepAsync(market, ct)) weeks++;
        return weeks;
    }

    private async Task<bool> StepAsync(MarketId market, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await IsDueAsync(db, market, ct)) return false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var row = await MarketLock.TakeAsync(db, market, ct);
        var marks = await RollupMarks.ReadAsync(db, market, int.MaxValue, ct);
        var rolled = marks.Count > 0 ? await RedoAsync(db, row, marks, ct) : await GoOnAsync(db, row, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return rolled;
    }

    // Asked without the lock, so that an hourly look at a market with nothing to do keeps nobody waiting.
    private async Task<bool> IsDueAsync(AppDbContext db, MarketId market, CancellationToken ct)
    {
        var open = RollupPeriods.At(OpenWeek);
        return await db.RollupMarks.AnyAsync(row => row.MarketId == market, ct)
            || await db.Markets.AnyAsync(row => row.MarketId == market && (row.RolledUntil == null || row.RolledUntil < open), ct);
    }

    private static async Task<bool> RedoAsync(AppDbContext db, MarketRow row, List<int> marks, CancellationToken ct)
    {
        var week = marks[0];
        await RollWeekAsync(db, row.MarketId, week, ct);
        await db.ExecuteAsync("DELETE FROM rollup_marks WHERE market_id = @market AND week = @week", [("market", row.MarketId.Value), ("week", week)], ct);

        // A month is made anew with the last of its marked weeks.
        for (var month = RollupPeriods.Of(PriceGranularity.Month, week); month < week + RollupPeriods.Week; month = RollupPeriods.End(PriceGranularity.Month, month))
        {
            var end = RollupPeriods.End(PriceGranularity.Month, month);
            var waits = marks.Skip(1).Any(other => other < end);
            if (!waits && end <= RollupPeriods.DayOf(row.RolledUntil!.Value)) await RollMonthAsync(db, row.MarketId, month, ct);
        }

        return true;
    }

    private async Task<bool> GoOnAsync(AppDbContext db, MarketRow row, CancellationToken ct)
    {
        var until = row.RolledUntil is { } known ? RollupPeriods.DayOf(known) : (int?)null;
        var next = await NextAsync(db, row.MarketId, until, ct);
        var open = OpenWeek;
        var isClosed = next < open;
        if (isClosed) await RollWeekAsync(db, row.MarketId, next!.Value, ct);

        // Weeks in which nobody looked have no bars; they are passed over in one go.
        var reached = isClosed ? next!.Value + RollupPeriods.Week : Math.Min(next ?? open, open);
        if (until is null && !isClosed) return false;
        var first = until ?? next!.Value;
        for (var month = RollupPeriods.Of(PriceGranularity.Month, first); RollupPeriods.End(PriceGranularity.Month, month) <= reached; month = RollupPeriods.End(PriceGranularity.Month, month))
            if (RollupPeriods.End(PriceGranularity.Month, month) > first) await RollMonthAsync(db, row.MarketId, month, ct);
        if (reached > (until ?? int.MinValue)) row.RolledUntil = RollupPeriods.At(reached);
        return isClosed;
    }

    // The first week from the given one on of which some reading says anything.
    private static async Task<int?> NextAsync(AppDbContext db, MarketId market, int? until, CancellationToken ct)
    {
        var from = until is { } day ? RollupPeriods.At(day) - PriceSeries.Reach : DateTimeOffset.UnixEpoch;
        var first = await db.Snapshots.Where(row => row.MarketId == market && row.PublishedAt >= from).MinAsync(row => (DateTimeOffset?)row.PublishedAt, ct);
        return first is { } at ? Math.Max(until ?? int.MinValue, HistoryCalendar.Monday(RollupPeriods.DayOf(at))) : null;
    }

    private static async Task RollWeekAsync(AppDbContext db, MarketId market, int week, CancellationToken ct)
    {
        var days = await RollupWeeks.FoldAsync(db, market, week, ct);
        await RollupWriting.ReplaceAsync(db, market, days, ct);
        await RollupWriting.ReplaceAsync(db, market, RollupBlock.Merge([days], PriceGranularity.Week, week), ct);
    }

    private static async Task RollMonthAsync(AppDbContext db, MarketId market, int month, CancellationToken ct)
    {
        var rows = new List<(int, byte[])>();
        await foreach (var (bucket, block) in RollupWeeks.MonthAsync(db, market, month, ct))
            rows.Add((bucket, RollupBytes.Pack(block, [.. block.Goods.Keys.Order(Comparer<VariantKey>.Create(MarketState.Compare))])));
        await RollupWriting.ReplaceAsync(db, market, PriceGranularity.Month, month, rows, ct);
    }
}
