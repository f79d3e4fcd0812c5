using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Keeps history small: makes the next partitions, lets go of what is too old, packs closed days and gives back the space.</summary>
internal sealed class PackHistoryJob(IDbContextFactory<AppDbContext> contexts, HistoryPacker packer, HistoryExpiry expiry, IHistoryStorage storage) : IJobHandler
{
    public string Kind => MarketJobs.PackHistory;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        await packer.PrepareAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var markets = await db.Markets.OrderBy(row => row.MarketId).Select(row => row.MarketId).ToListAsync(ct);
        int rows = 0, expired = 0;
        for (var i = 0; i < markets.Count; i++)
        {
            if (await expiry.ExpireAsync(markets[i], ct)) expired++;
            rows += await packer.PackAsync(markets[i], ct);
            await progress(95 * (i + 1) / markets.Count, string.Create(CultureInfo.InvariantCulture, $"{i + 1} of {markets.Count} markets."), ct);
        }

        var dropped = await storage.ReleaseAsync(expiry.OldestDay, packer.OpenDay, ct);
        return string.Create(CultureInfo.InvariantCulture, $"{rows:N0} changes packed, {expired:N0} markets shortened, {dropped:N0} partitions dropped.");
    }
}
