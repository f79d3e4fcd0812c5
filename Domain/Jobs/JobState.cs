namespace DiscordAH.Domain.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Waits for a worker, or for its next attempt.</summary>
    Queued,

    /// <summary>A worker is on it.</summary>
    Running,

    /// <summary>Ended well.</summary>
    Succeeded,

    /// <summary>Ended badly after its last attempt.</summary>
    Failed,

    /// <summary>Stopped by a person.</summary>
    Cancelled,
}
