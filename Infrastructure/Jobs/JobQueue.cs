using DiscordAH.Domain.Jobs;
using Hangfire;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>The row first, then the wake-up. A wake-up that is lost costs a second: the dispatchers look at the rows.</summary>
internal sealed partial class JobQueue(IJobStore store, HangfireStorage storage, WorkersReach reach, ILogger<JobQueue> logger) : IJobQueue
{
    public async Task<long?> EnqueueAsync(JobRequest request, CancellationToken ct)
    {
        var id = await store.TryAddAsync(request, ct);
        if (id is { } added) await WakeAsync(added, ct);
        return id;
    }

    public async Task WakeAsync(long id, CancellationToken ct)
    {
        if (!reach.FromHere) return;
        try
        {
            var client = new BackgroundJobClient(await storage.GetAsync(ct));
            client.Enqueue<JobSignal>(signal => signal.Set());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotWoken(failure, id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The workers could not be woken for job {JobId}; they will find it by themselves")]
    private partial void LogNotWoken(Exception failure, long jobId);
}
