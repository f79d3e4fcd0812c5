using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Ingestion;

/// <summary>Questions in the database: one guarded statement each.</summary>
internal sealed class MarketChecks(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IMarketChecks
{
    // A process that died between taking a question and asking it leaves it to the others after so long.
    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(10);

    // Clocks of two machines differ by less; what lies further ahead was noted by a clock that has been set back since.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    public async Task<bool> TryClaimAsync(MarketId market, DateTimeOffset planned, DateTimeOffset now, CancellationToken ct)
    {
        var (at, due, lost, ahead) = (Conversions.ToStored(now), Conversions.ToStored(planned), Conversions.ToStored(now - Lost), Conversions.ToStored(now + Skew));
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO market_checks (market_id, asked_at, failures) VALUES ({market.Value}, {at}, 0)
            ON CONFLICT (market_id) DO UPDATE SET asked_at = excluded.asked_at
            WHERE market_checks.asked_at IS NULL OR market_checks.asked_at < {due} OR market_checks.asked_at < {lost} OR market_checks.asked_at > {ahead}
            """, ct) == 1;
    }

    public async Task NoteAsync(MarketCheck check, CancellationToken ct)
    {
        var failures = check.Problem is null ? 0 : 1;
        var problem = check.Problem is { Length: > MarketCheckRowConfiguration.MaxProblem } tooLong ? tooLong[..MarketCheckRowConfiguration.MaxProblem] : check.Problem;
        var milliseconds = check.Duration is { } duration ? (int?)Math.Min(int.MaxValue, duration.TotalMilliseconds) : null;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO market_checks (market_id, asked_at, duration_ms, failures, problem) VALUES ({check.Market.Value}, {Conversions.ToStored(check.At)}, {milliseconds}, {failures}, {problem})
            ON CONFLICT (market_id) DO UPDATE SET duration_ms = coalesce(excluded.duration_ms, market_checks.duration_ms), problem = excluded.problem,
                failures = CASE WHEN excluded.failures = 0 THEN 0 ELSE market_checks.failures + 1 END
            """, ct);
    }
}
