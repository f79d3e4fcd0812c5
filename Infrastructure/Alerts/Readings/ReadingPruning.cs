using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>
/// Lets go of readings that are older than they are kept and judged. The newest judged one of a good stays as long as somebody watches it: an alert that waits is judged
/// on it. A market at a time, so that no snapshot waits long.
/// </summary>
internal sealed class ReadingPruning(IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock, IOptionsMonitor<AlertsOptions> options)
{
    private const string Prune = """
        DELETE FROM alert_readings WHERE market_id = @market AND at < @before
        AND at <= (SELECT k.through FROM alert_marks k WHERE k.market_id = @market)
        AND (
            EXISTS (SELECT 1 FROM alert_readings n WHERE n.market_id = @market AND n.item_id = alert_readings.item_id AND n.traits = alert_readings.traits AND n.at > alert_readings.at
                AND n.at <= (SELECT k.through FROM alert_marks k WHERE k.market_id = @market))
            OR NOT EXISTS (SELECT 1 FROM price_alerts a WHERE a.market_id = @market AND a.item_id = alert_readings.item_id AND a.traits = alert_readings.traits AND a.status = 'active'))
        """;

    /// <returns>How many.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = Conversions.ToStored(clock.GetUtcNow() - options.CurrentValue.KeepReadings);
        var pruned = 0;
        foreach (var market in await MarketsAsync(ct))
        {
            using var turn = await gate.EnterAsync(ct);
            await using var db = await contexts.CreateDbContextAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);

            // Whoever resumes an alert notes what is on sale; that must not go missing between the look and the deletion.
            await MarketTurn.TakeAloneAsync(db, market, ct);
            pruned += await db.ExecuteAsync(Prune, [("market", market.Value), ("before", before)], ct);
            await transaction.CommitAsync(ct);
        }

        return pruned;
    }

    private async Task<List<MarketId>> MarketsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AlertMarks.Select(row => row.MarketId).ToListAsync(ct);
    }
}
