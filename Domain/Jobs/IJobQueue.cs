namespace DiscordAH.Domain.Jobs;

/// <summary>Asks for background work and wakes the workers.</summary>
public interface IJobQueue
{
    /// <summary>Asks for a job; null when an unfinished one of the same kind and key exists.</summary>
    Task<long?> EnqueueAsync(JobRequest request, CancellationToken ct);

    /// <summary>Tells the workers that a queued row is due.</summary>
    Task WakeAsync(long id, CancellationToken ct);
}
