namespace DiscordAH.Domain.Jobs;

/// <summary>A wish for background work.</summary>
/// <param name="Kind">What is to be done; a handler must know it.</param>
/// <param name="Key">Business key: at most one unfinished job of a kind has it.</param>
/// <param name="Argument">What the job needs to know, as the kind writes it; never a secret.</param>
/// <param name="Owner">Who asked for it, told at the end: a user id, or null for the system.</param>
/// <param name="Priority">Which of the due jobs goes first.</param>
/// <param name="NotBefore">Not before this; null for at once.</param>
public sealed record JobRequest(
    string Kind,
    string Key,
    string Argument = "",
    string? Owner = null,
    JobPriority Priority = JobPriority.Normal,
    DateTimeOffset? NotBefore = null);
