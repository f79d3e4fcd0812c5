namespace DiscordAH.Domain.Market;

/// <summary>Keeps a snapshot and tells everybody, once it is safe.</summary>
public sealed class RecordSnapshot(ISnapshotStore snapshots, IMarketNews news)
{
    /// <summary>Records the snapshot; the same publication twice, or an older one, changes nothing and is no news.</summary>
    public async Task<RecordedSnapshot> RunAsync(MarketSnapshot snapshot, CancellationToken ct)
    {
        var recorded = await snapshots.RecordAsync(snapshot, ct);
        if (recorded.Outcome == RecordOutcome.Recorded)
            await news.PublishAsync(new SnapshotRecorded(snapshot.Market, snapshot.PublishedAt), ct);
        return recorded;
    }
}
