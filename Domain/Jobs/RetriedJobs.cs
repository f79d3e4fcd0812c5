namespace DiscordAH.Domain.Jobs;

/// <summary>What <see cref="RetryJobs"/> did.</summary>
/// <param name="Requeued">Jobs back in the queue.</param>
/// <param name="Skipped">Jobs left as they are: another unfinished one has their kind and key, or somebody was faster.</param>
/// <param name="Left">Failed jobs that fit and remain.</param>
public sealed record RetriedJobs(int Requeued, int Skipped, int Left);
