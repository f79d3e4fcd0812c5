using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Jobs;

/// <summary>Stops a job that waits or runs.</summary>
public sealed class CancelJob(IJobStore jobs, IJobQueries queries)
{
    /// <summary>Cancels the job; a running one stops at its next step.</summary>
    /// <param name="id">The job.</param>
    /// <param name="by">User id of who cancels; the owner is told when it was somebody else.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The job as it stands then, or <see cref="JobErrors"/>.</returns>
    public async Task<Result<Job>> RunAsync(long id, string? by, CancellationToken ct)
    {
        if (await queries.FindAsync(id, ct) is not { } job) return new JobErrors.Unknown();
        if (!await jobs.TryCancelAsync(id, by, ct)) return new JobErrors.WrongState("cancelled", job.State);
        return await queries.FindAsync(id, ct) ?? job;
    }
}
