using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>One go at a job, for the job's page.</summary>
internal sealed class JobAttemptRow
{
    public long Id { get; set; }

    public long JobId { get; set; }

    public int Number { get; set; }

    public string Worker { get; set; } = "";

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public AttemptOutcome Outcome { get; set; }

    public string? Error { get; set; }
}
