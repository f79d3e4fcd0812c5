using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Jobs;

/// <summary>Stops a job that waits or runs.</summary>
public sealed class CancelJob(IJobStore jobs, IJobQueries queries)
{
    /// <summary>Cancels the job; a running one stops at its next step.</summary>
    /// <returns>The job as it stands then, or <see cref="JobErrors"/>.</returns>
    public async Task<Result<Job>> RunAsync(long id, CancellationToken ct)
    {
        if (await queries.FindAsync(id, ct) is not { } job) return new JobErrors.Unknown();
        if (!await jobs.TryCancelAsync(id, ct)) return new JobErrors.WrongState("cancelled", job.State);
        return await queries.FindAsync(id, ct) ?? job;
    }
}
