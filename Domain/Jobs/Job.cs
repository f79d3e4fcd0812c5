namespace DiscordAH.Domain.Jobs;

/// <summary>One row of <c>job_queue</c>: a piece of background work and what became of it.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Kind">What is to be done: <c>take-snapshot</c>, <c>refresh-realms</c>, <c>backfill</c>…</param>
/// <param name="Key">Business key: at most one unfinished job of a kind has it.</param>
/// <param name="Argument">What the job needs to know, as the kind writes it; never a secret.</param>
/// <param name="Owner">Who asked for it: a user id, or null for the system.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Progress">0 to 100.</param>
/// <param name="Note">One line on what it is doing or did.</param>
/// <param name="Attempts">Attempts begun.</param>
/// <param name="Error">Why the last attempt failed, one sentence with an error id; null when it did not.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="StartedAt">When the last attempt began.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="NextAttemptAt">Not before this.</param>
/// <param name="Priority">Which of the due jobs goes first.</param>
public sealed record Job(
    long Id,
    string Kind,
    string Key,
    string Argument,
    string? Owner,
    JobState State,
    int Progress,
    string? Note,
    int Attempts,
    string? Error,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    DateTimeOffset NextAttemptAt,
    JobPriority Priority = JobPriority.Normal);
