using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>Lets go of stored bars that are older than their level is kept. Days are kept for a hundred days at least, so no month that is still to be made misses any.</summary>
internal sealed class RollupExpiry(IDbContextFactory<AppDbContext> contexts, WriteGate gate, IOptionsMonitor<HistoryOptions> options, TimeProvider clock)
{
    // Days go once no month needs them any more: not while weeks before them have to be rolled up again.
    private const string Delete = """
        DELETE FROM price_rollups WHERE market_id = @market AND level = @level AND period < @before
        AND NOT EXISTS (SELECT 1 FROM rollup_marks m WHERE m.market_id = @market AND m.week < @before + 31)
        AND EXISTS (SELECT 1 FROM markets m WHERE m.market_id = @market AND m.rolled_until > @needed)
        """;

    /// <summary>Drops a market's bars that are too old.</summary>
    /// <returns>Rows dropped.</returns>
    public async Task<int> ExpireAsync(MarketId market, CancellationToken ct)
    {
        var kept = options.CurrentValue;
        return await DropAsync(market, PriceGranularity.Day, kept.KeepDays, ct)
            + await DropAsync(market, PriceGranularity.Week, kept.KeepWeeks, ct)
            + await DropAsync(market, PriceGranularity.Month, kept.KeepMonths, ct);
    }

    private async Task<int> DropAsync(MarketId market, PriceGranularity level, TimeSpan keep, CancellationToken ct)
    {
        var before = RollupPeriods.Of(level, RollupPeriods.DayOf(clock.GetUtcNow() - keep));
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.PriceRollups.AnyAsync(row => row.MarketId == market && row.Level == level && row.Bucket == RollupBuckets.Market && row.Period < before, ct)) return 0;
        await db.Database.OpenConnectionAsync(ct);
        return await db.ExecuteAsync(
            Delete, [("market", market.Value), ("level", (int)level), ("before", before), ("needed", HistoryCalendar.StartOf(RollupPeriods.End(PriceGranularity.Month, before)))], ct);
    }
}
