using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Ingestion;

/// <summary>How every followed market is kept up with, from the tables and the same plan that the schedule goes by.</summary>
internal sealed class IngestionQueries(
    IDbContextFactory<AppDbContext> contexts, IMarketRhythms rhythms, IIngestionSettings settings, TimeProvider clock) : IIngestionQueries
{
    public async Task<IReadOnlyList<MarketIngestion>> ListAsync(CancellationToken ct)
    {
        var followed = await settings.ReadAsync(ct);
        var now = clock.GetUtcNow();
        var plans = (await rhythms.ListAsync(followed.Regions, ct)).GroupBy(market => market.Region)
            .SelectMany(region => RegionPlan.Of([.. region], now, followed.Cadence))
            .ToDictionary(check => check.Rhythm.Market);

        await using var db = await contexts.CreateDbContextAsync(ct);
        var sizes = await db.Markets
            .Join(db.Snapshots, state => new { state.MarketId, At = state.LastLiveAt }, row => new { row.MarketId, At = (DateTimeOffset?)row.PublishedAt }, (_, row) => new { row.MarketId, row.Bytes })
            .ToDictionaryAsync(row => row.MarketId, row => row.Bytes, ct);
        var checks = await db.Set<MarketCheckRow>().AsNoTracking().ToDictionaryAsync(row => row.MarketId, ct);
        return [.. (await MarketOverview.ReadAsync(db, ct))
            .Where(market => plans.ContainsKey(market.Market))
            .Select(market => Ingestion(market, sizes.GetValueOrDefault(market.Market), checks.GetValueOrDefault(market.Market), plans[market.Market]))];
    }

    private static MarketIngestion Ingestion(MarketFreshness freshness, long bytes, MarketCheckRow? check, PlannedCheck plan) => new(
        freshness, bytes, check?.DurationMs is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
        check?.Failures ?? 0, check?.Problem, plan.Rhythm.Interval, plan);
}
