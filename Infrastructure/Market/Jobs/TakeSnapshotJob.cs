using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Alerts;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>
/// Reads one market, if it has something newer, and records it. What fails is not retried by the queue: the plan knows better when to ask again.
/// </summary>
internal sealed class TakeSnapshotJob(IAuctionFeed feed, ISnapshotStore snapshots, IMarketChecks checks, RecordSnapshot record, IJobQueue queue, TimeProvider clock) : IJobHandler
{
    public string Kind => MarketJobs.TakeSnapshot;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var (region, market) = MarketTarget.Parse(job.Argument);
        var began = TimeProvider.System.GetTimestamp();
        var reading = await feed.ReadAsync(region, market, await snapshots.LastPublishedAsync(market, ct), ct);
        if (reading is FeedReading.Snapshot { Value: var snapshot })
        {
            await progress(60, string.Create(CultureInfo.InvariantCulture, $"Storing {snapshot.Auctions:N0} auctions."), ct);
            var recorded = await record.RunAsync(snapshot, ct);
            await NoteAsync(market, TimeProvider.System.GetElapsedTime(began), null, ct);
            if (recorded.Outcome == RecordOutcome.Recorded)
            {
                await queue.EnqueueAsync(AlertJobs.Of(market), ct);
                await queue.EnqueueAsync(ReckonTrendsJob.After(job.Argument), ct);
            }

            return Describe(snapshot, recorded);
        }

        var problem = (reading as FeedReading.Unavailable)?.Reason;
        await NoteAsync(market, null, problem, ct);
        return problem is null ? "Nothing newer." : throw new JobFailedException(problem) { MayRetry = false };
    }

    private async Task NoteAsync(MarketId market, TimeSpan? duration, string? problem, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await checks.NoteAsync(new MarketCheck(market, now, duration, problem), ct);
        await snapshots.NoteCheckedAsync(market, now, ct);
    }

    private static string Describe(MarketSnapshot snapshot, RecordedSnapshot recorded) => recorded.Outcome switch
    {
        RecordOutcome.Recorded => string.Create(
            CultureInfo.InvariantCulture,
            $"{snapshot.Auctions:N0} auctions of {snapshot.PublishedAt:u}, {snapshot.Variants.Count:N0} variants, {recorded.ChangedRows:N0} changed, {snapshot.Skipped:N0} skipped."),
        RecordOutcome.AlreadyRecorded => "This snapshot was there already.",
        RecordOutcome.Superseded => "A later snapshot was there already.",
        _ => throw new ArgumentOutOfRangeException(nameof(recorded), recorded.Outcome, "Not an outcome."),
    };
}
