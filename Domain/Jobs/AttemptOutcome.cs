namespace DiscordAH.Domain.Jobs;

/// <summary>What became of an attempt.</summary>
public enum AttemptOutcome
{
    /// <summary>It is under way.</summary>
    Running = 0,

    /// <summary>The job is done.</summary>
    Succeeded = 1,

    /// <summary>It failed.</summary>
    Failed = 2,

    /// <summary>The program stopped and gave the job back; it does not count.</summary>
    PutBack = 3,

    /// <summary>A person cancelled the job.</summary>
    Cancelled = 4,

    /// <summary>The worker fell silent and lost the job.</summary>
    Lost = 5,
}
