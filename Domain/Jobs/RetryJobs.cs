using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Jobs;

/// <summary>Gives every failed job that fits a filter another go, newest first.</summary>
public sealed class RetryJobs(IJobStore jobs, IJobQueries queries, IJobQueue queue)
{
    /// <summary>Most jobs put back at once.</summary>
    public const int Most = 500;

    private const int PageSize = 100;

    /// <summary>What the filter would put back: it always means failed jobs only.</summary>
    public static JobFilter Failed(JobFilter filter) => filter with { State = JobState.Failed };

    /// <summary>How many failed jobs fit.</summary>
    public async Task<int> CountAsync(JobFilter filter, CancellationToken ct) => (await queries.ListAsync(Failed(filter), new PageRequest(1, 1), ct)).Total;

    /// <summary>Puts the newest <see cref="Most"/> of them back into the queue.</summary>
    public async Task<RetriedJobs> RunAsync(JobFilter filter, CancellationToken ct)
    {
        var wanted = await FirstAsync(Failed(filter), ct);
        var (requeued, skipped) = (0, 0);
        foreach (var id in wanted)
        {
            if (!await jobs.TryRequeueAsync(id, ct))
            {
                skipped++;
                continue;
            }

            // One wake-up is enough: whoever wakes looks at the whole queue.
            if (requeued++ == 0) await queue.WakeAsync(id, ct);
        }

        return new RetriedJobs(requeued, skipped, await CountAsync(filter, ct));
    }

    // All ids first: a job that was put back no longer fits, and pages would shift.
    private async Task<List<long>> FirstAsync(JobFilter filter, CancellationToken ct)
    {
        var ids = new List<long>();
        for (var number = 1; ids.Count < Most; number++)
        {
            var page = await queries.ListAsync(filter, new PageRequest(number, PageSize), ct);
            ids.AddRange(page.Items.Select(job => job.Id).Where(id => !ids.Contains(id)));
            if (!page.HasNext) break;
        }

        return ids.Count > Most ? ids[..Most] : ids;
    }
}
