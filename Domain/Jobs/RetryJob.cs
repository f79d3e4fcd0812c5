using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Jobs;

/// <summary>Gives a failed or cancelled job another go.</summary>
public sealed class RetryJob(IJobStore jobs, IJobQueries queries, IJobQueue queue)
{
    /// <summary>Puts the job back in the queue.</summary>
    /// <returns>The job as it stands then, or <see cref="JobErrors"/>.</returns>
    public async Task<Result<Job>> RunAsync(long id, CancellationToken ct)
    {
        if (await queries.FindAsync(id, ct) is not { } job) return new JobErrors.Unknown();
        if (!await jobs.TryRequeueAsync(id, ct)) return new JobErrors.WrongState("retried", job.State);
        await queue.WakeAsync(id, ct);
        return await queries.FindAsync(id, ct) ?? job;
    }
}
