using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Jobs;

/// <summary>Lets a waiting job start at once.</summary>
public sealed class RunJobNow(IJobStore jobs, IJobQueries queries, IJobQueue queue)
{
    /// <summary>Makes the job due and wakes a worker.</summary>
    /// <returns>The job as it stands then, or <see cref="JobErrors"/>.</returns>
    public async Task<Result<Job>> RunAsync(long id, CancellationToken ct)
    {
        if (await queries.FindAsync(id, ct) is not { } job) return new JobErrors.Unknown();
        if (!await jobs.TryHurryAsync(id, ct)) return new JobErrors.WrongState("run now", job.State);
        await queue.WakeAsync(id, ct);
        return await queries.FindAsync(id, ct) ?? job;
    }
}
