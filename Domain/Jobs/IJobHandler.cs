namespace DiscordAH.Domain.Jobs;

/// <summary>Does the work of one job kind. May run twice for the same job (a worker can be killed), so its effects must not double.</summary>
public interface IJobHandler
{
    /// <summary>The kind it handles.</summary>
    string Kind { get; }

    /// <summary>Does the work. An exception fails the attempt; the queue retries with back-off.</summary>
    /// <param name="job">The row as it stands.</param>
    /// <param name="progress">Reports percent and one line; throws <see cref="OperationCanceledException"/> when the job was cancelled.</param>
    /// <param name="ct">Stops the work at shutdown; the job then goes back to the queue.</param>
    /// <returns>One line on what was done.</returns>
    Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct);
}
