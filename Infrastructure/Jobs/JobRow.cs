using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>A job and who is on it. A row with a live lease belongs to that worker, whatever its state says.</summary>
internal sealed class JobRow
{
    public long Id { get; set; }

    public string Kind { get; set; } = "";

    public string Key { get; set; } = "";

    public string Argument { get; set; } = "";

    public string? Owner { get; set; }

    public JobPriority Priority { get; set; } = JobPriority.Normal;

    public JobState State { get; set; }

    public int Progress { get; set; }

    public string? Note { get; set; }

    public int Attempts { get; set; }

    public string? Error { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>The worker that holds it.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>Until when it is believed to be alive, in real time (never the sandbox's).</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
}
