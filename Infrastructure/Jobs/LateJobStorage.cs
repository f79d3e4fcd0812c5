using Hangfire;
using Hangfire.Storage;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Hangfire's storage for its dashboard, opened when somebody first looks: at the start the database may not be there yet.</summary>
internal sealed class LateJobStorage(HangfireStorage storage) : JobStorage
{
    public override bool LinearizableReads => Storage.LinearizableReads;

    // The dashboard is not asynchronous; the storage is open already wherever this process works on the queue.
    private JobStorage Storage => storage.GetAsync(CancellationToken.None).GetAwaiter().GetResult();

    public override IMonitoringApi GetMonitoringApi() => Storage.GetMonitoringApi();

    public override IStorageConnection GetConnection() => Storage.GetConnection();

    public override IStorageConnection GetReadOnlyConnection() => Storage.GetReadOnlyConnection();

    public override bool HasFeature(string featureId) => Storage.HasFeature(featureId);
}
