using System.Runtime.InteropServices;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>
/// Moves closed days from <c>price_history</c> into <c>price_history_weeks</c>, a market's week at a time in a transaction of its own: killed, it goes on
/// where it was; run twice, the second finds nothing. What comes late into a packed week is merged the next time.
/// </summary>
internal sealed class HistoryPacker(
    IDbContextFactory<AppDbContext> contexts, IMarketBulk bulk, IHistoryStorage storage, WriteGate gate, IOptionsMonitor<HistoryOptions> options, TimeProvider clock)
{
    private const int DaysAhead = 3;

    /// <summary>The first day that is still written to.</summary>
    public int OpenDay => HistoryCalendar.DayOf(Conversions.ToStored(clock.GetUtcNow() - options.CurrentValue.PackAfter));

    /// <summary>Makes the partitions of today and the next days, so that writers find them.</summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        var today = HistoryCalendar.DayOf(Conversions.ToStored(clock.GetUtcNow()));
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await storage.PrepareAsync(db, HistoryTable.Changes, [.. Enumerable.Range(today, DaysAhead + 1)], ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Packs every closed day of a market.</summary>
    /// <returns>Rows packed.</returns>
    public async Task<int> PackAsync(MarketId market, CancellationToken ct)
    {
        var open = OpenDay;
        var rows = 0;
        foreach (var monday in await WeeksAsync(market, open, ct))
            rows += await PackWeekAsync(market, monday, Math.Min(HistoryCalendar.Sunday(monday), open - 1), ct);
        return rows;
    }

    // Oldest first. Days lie in partitions of their own, so only what is still unpacked is read.
    private async Task<IEnumerable<int>> WeeksAsync(MarketId market, int open, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Command(
            "SELECT DISTINCT at / 86400000000 FROM price_history WHERE market_id = @market AND at < @end", ("market", market.Value), ("end", HistoryCalendar.StartOf(open)));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var weeks = new SortedSet<int>();
        while (await reader.ReadAsync(ct)) weeks.Add(HistoryCalendar.Monday((int)reader.GetInt64(0)));
        return weeks;
    }

    private async Task<int> PackWeekAsync(MarketId market, int monday, int lastDay, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await MarketLock.TakeAsync(db, market, ct);
        var week = await HistoryReading.WeekAsync(db, market, monday, lastDay, ct);
        var packed = week
            .OrderBy(entry => entry.Key, Comparer<VariantKey>.Create(MarketState.Compare))
            .Select(entry => new PackedWeek(entry.Key, lastDay, WeekBytes.Pack(lastDay, CollectionsMarshal.AsSpan(entry.Value.Merged()))))
            .ToList();

        await db.ExecuteAsync(
            "DELETE FROM price_history_weeks WHERE market_id = @market AND day >= @monday AND day <= @sunday",
            [("market", market.Value), ("monday", monday), ("sunday", HistoryCalendar.Sunday(monday))], ct);
        await bulk.WriteWeeksAsync(db, market, packed, ct);
        var moved = await db.ExecuteAsync(
            "DELETE FROM price_history WHERE market_id = @market AND at >= @from AND at < @to",
            [("market", market.Value), ("from", HistoryCalendar.StartOf(monday)), ("to", HistoryCalendar.StartOf(lastDay + 1))], ct);
        await transaction.CommitAsync(ct);
        return moved;
    }
}
