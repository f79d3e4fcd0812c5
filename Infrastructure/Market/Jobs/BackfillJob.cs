using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Fills a market's history from an archive, oldest first; killed at any point it goes on from the last chunk stored.</summary>
internal sealed class BackfillJob(IAuctionFeed feed, ISnapshotStore snapshots, IMarketNews news, IJobQueue queue, ILogger<BackfillJob> log) : IJobHandler
{
    private const int Chunk = 24;
    private const int Readers = 2;

    public string Kind => MarketJobs.Backfill;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var (region, market) = MarketTarget.Parse(job.Argument);
        if (await snapshots.FirstPublishedAsync(market, ct) is not { } firstLive)
            throw new MarketUnavailableException("The market has no live snapshot yet; its past is filled in after the first one.");

        var archive = await feed.ListArchiveAsync(region, market, ct);
        var times = BackfillPlan.Pick(archive, await snapshots.LastArchivedAsync(market, ct), firstLive);
        int done = 0, kept = 0, rows = 0;
        foreach (var chunk in times.Chunk(Chunk))
        {
            var read = await ReadAsync(region, market, chunk, ct);
            if (read.Count == 0) throw new MarketUnavailableException("The archive could not be read.");
            rows += await snapshots.RecordArchivedAsync(read, ct);
            kept += read.Count;
            done += chunk.Length;
            await progress(100 * done / times.Count, string.Create(CultureInfo.InvariantCulture, $"{done} of {times.Count} past snapshots."), ct);
        }

        // Whoever keeps this market's history in memory has to read it again, and trends without a past were none.
        if (kept > 0 && await snapshots.LastPublishedAsync(market, ct) is { } newest)
        {
            await news.PublishAsync(new SnapshotRecorded(market, newest), ct);
            await queue.EnqueueAsync(ReckonTrendsJob.Anew(job.Argument), ct);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{kept:N0} past snapshots, {rows:N0} changes.");
    }

    private async Task<List<MarketSnapshot>> ReadAsync(Region region, MarketId market, DateTimeOffset[] times, CancellationToken ct)
    {
        var read = new MarketSnapshot?[times.Length];
        await Parallel.ForAsync(0, times.Length, new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = ct }, async (i, token) =>
        {
            var reading = await feed.ReadArchivedAsync(region, market, times[i], token);
            read[i] = (reading as FeedReading.Snapshot)?.Value;

            // One bad snapshot is an hour missing, not a reason to have no past at all.
            if (read[i] is null)
                Log.LeftOut(log, string.Create(CultureInfo.InvariantCulture, $"Past snapshot {times[i]:u} of market {market}"), (reading as FeedReading.Unavailable)?.Reason);
        });
        return [.. read.OfType<MarketSnapshot>().OrderBy(snapshot => snapshot.PublishedAt).DistinctBy(snapshot => snapshot.PublishedAt)];
    }
}
