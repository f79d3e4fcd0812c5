using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>How a job ended.</summary>
/// <param name="State">Succeeded, failed or cancelled.</param>
/// <param name="Text">What it did, or why it failed.</param>
/// <param name="By">Who cancelled it.</param>
internal readonly record struct JobEnd(JobState State, string? Text, string? By = null);
