using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Rolls closed weeks up into bars, markets one after the other, and lets go of bars that are too old. What a backfill or an import brought is caught up with here too.</summary>
internal sealed class RollUpJob(IDbContextFactory<AppDbContext> contexts, RollupRoller roller, RollupExpiry expiry) : IJobHandler
{
    public string Kind => MarketJobs.RollUp;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var markets = await db.Markets.OrderBy(row => row.MarketId).Select(row => row.MarketId).ToListAsync(ct);
        int weeks = 0, expired = 0;
        for (var i = 0; i < markets.Count; i++)
        {
            weeks += await roller.RollAsync(markets[i], ct);
            expired += await expiry.ExpireAsync(markets[i], ct);
            await progress(100 * (i + 1) / markets.Count, string.Create(CultureInfo.InvariantCulture, $"{i + 1} of {markets.Count} markets."), ct);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{weeks:N0} weeks rolled up, {expired:N0} rows of old bars dropped.");
    }
}
