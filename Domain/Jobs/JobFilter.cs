namespace DiscordAH.Domain.Jobs;

/// <summary>Which jobs are wanted; null means any.</summary>
/// <param name="State">State.</param>
/// <param name="Kind">Kind, exactly.</param>
/// <param name="Text">Part of kind, key, owner, note or error, in any case.</param>
/// <param name="Owner">Who asked for it, exactly.</param>
/// <param name="Priority">Priority.</param>
public sealed record JobFilter(JobState? State = null, string? Kind = null, string? Text = null, string? Owner = null, JobPriority? Priority = null);
