namespace DiscordAH.Domain.Jobs;

/// <summary>How a recurring job stands.</summary>
/// <param name="Kind">What is done each time.</param>
/// <param name="Key">Business key of the job.</param>
/// <param name="Argument">What each job is told.</param>
/// <param name="Priority">Priority of each job.</param>
/// <param name="Every">Time between two ticks.</param>
/// <param name="LastTick">The newest tick that was served.</param>
/// <param name="LastJob">The job asked for at that tick; null when one was still unfinished then.</param>
/// <param name="LastState">How the newest job of this kind and key stands; null when there is none any more.</param>
/// <param name="LastRun">When the newest job of this kind and key began; null when none did.</param>
public sealed record RecurringStatus(
    string Kind, string Key, string Argument, JobPriority Priority, TimeSpan Every, DateTimeOffset LastTick, long? LastJob, JobState? LastState, DateTimeOffset? LastRun)
{
    /// <summary>When it is due next.</summary>
    public DateTimeOffset NextTick => LastTick + Every;
}
