namespace DiscordAH.Domain.Market;

/// <summary>Spreads the news of recorded snapshots: within the process, or to all processes over Redis. Never needed for correctness.</summary>
public interface IMarketNews
{
    /// <summary>Tells everybody. A broken channel is logged, not thrown: the snapshot is already safe.</summary>
    Task PublishAsync(SnapshotRecorded news, CancellationToken ct);

    /// <summary>Listens until disposed. The listener must return quickly.</summary>
    IDisposable Subscribe(Action<SnapshotRecorded> listener);
}
