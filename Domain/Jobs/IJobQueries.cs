using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Jobs;

/// <summary>Reads of the job queue.</summary>
public interface IJobQueries
{
    /// <summary>Jobs, newest first.</summary>
    Task<Page<Job>> ListAsync(JobFilter filter, PageRequest page, CancellationToken ct);

    /// <summary>One job; null when there is none.</summary>
    Task<Job?> FindAsync(long id, CancellationToken ct);

    /// <summary>A job's attempts, first to last.</summary>
    Task<IReadOnlyList<JobAttempt>> AttemptsAsync(long id, CancellationToken ct);

    /// <summary>How many jobs are in each state; states without jobs are left out.</summary>
    Task<IReadOnlyDictionary<JobState, int>> CountAsync(CancellationToken ct);

    /// <summary>The kinds there are, by name.</summary>
    Task<IReadOnlyList<string>> KindsAsync(CancellationToken ct);
}
