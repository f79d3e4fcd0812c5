namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Thrown out of a progress report when the job is no longer this worker's to do.</summary>
internal sealed class JobCancelledException() : OperationCanceledException("The job was cancelled.");
