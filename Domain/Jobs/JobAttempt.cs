namespace DiscordAH.Domain.Jobs;

/// <summary>One go at a job.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Worker">The process that made it.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it runs.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Error">Why it failed, one sentence with an error id; null when it did not.</param>
public sealed record JobAttempt(int Number, string Worker, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, AttemptOutcome Outcome, string? Error);
