namespace DiscordAH.Domain.Jobs;

/// <summary>Writes of the job queue. Each is one guarded statement: false means the job was no longer in a state that allows it.</summary>
public interface IJobStore
{
    /// <summary>Adds a job unless an unfinished one of the same kind and key exists.</summary>
    /// <returns>The new job's id, or null when there already was one.</returns>
    Task<long?> TryAddAsync(JobRequest request, CancellationToken ct);

    /// <summary>Failed or cancelled → queued, attempts kept.</summary>
    Task<bool> TryRequeueAsync(long id, CancellationToken ct);

    /// <summary>Queued or running → cancelled; a running job stops at its next step. The owner is told unless it was the owner who cancelled.</summary>
    /// <param name="id">The job.</param>
    /// <param name="by">User id of who cancels; null when nobody did in person.</param>
    /// <param name="ct">Cancels the call.</param>
    Task<bool> TryCancelAsync(long id, string? by, CancellationToken ct);

    /// <summary>Queued → due at once.</summary>
    Task<bool> TryHurryAsync(long id, CancellationToken ct);
}
