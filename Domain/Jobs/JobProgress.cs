namespace DiscordAH.Domain.Jobs;

/// <summary>Reports how far a job is: percent 0–100 and one line. Throws <see cref="OperationCanceledException"/> when a person cancelled the job.</summary>
public delegate Task JobProgress(int percent, string note, CancellationToken ct);
