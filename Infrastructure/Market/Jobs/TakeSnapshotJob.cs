using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Reads one market, if it has something newer, and records it.</summary>
internal sealed class TakeSnapshotJob(IAuctionFeed feed, ISnapshotStore snapshots, RecordSnapshot record, TimeProvider clock) : IJobHandler
{
    public string Kind => MarketJobs.TakeSnapshot;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var (region, market) = MarketTarget.Parse(job.Argument);
        var reading = await feed.ReadAsync(region, market, await snapshots.LastPublishedAsync(market, ct), ct);
        if (reading is FeedReading.Snapshot { Value: var snapshot })
        {
            await progress(60, string.Create(CultureInfo.InvariantCulture, $"Storing {snapshot.Auctions:N0} auctions."), ct);
            var recorded = await record.RunAsync(snapshot, ct);
            await snapshots.NoteCheckedAsync(market, clock.GetUtcNow(), ct);
            return Describe(snapshot, recorded);
        }

        await snapshots.NoteCheckedAsync(market, clock.GetUtcNow(), ct);
        return reading is FeedReading.Unavailable { Reason: var reason } ? throw new MarketUnavailableException(reason) : "Nothing newer.";
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
