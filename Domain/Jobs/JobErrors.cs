using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Jobs;

/// <summary>Refusals of the job queue.</summary>
public static class JobErrors
{
    /// <summary>No such job.</summary>
    public sealed record Unknown() : Error("jobs.unknown", "There is no such job. It may have been cleared away; reload the list.");

    /// <summary>No such recurring job.</summary>
    public sealed record UnknownRecurring() : Error("jobs.unknown_recurring", "There is no such recurring job. Reload the list.");

    /// <summary>An unfinished job of the same kind and key stands in the way.</summary>
    public sealed record AlreadyThere() : Error("jobs.already_there", "The same job already waits or runs. See the list of jobs for how far it is.");

    /// <summary>The job is in a state that does not allow it.</summary>
    /// <param name="Wanted">What was asked.</param>
    /// <param name="State">The job's state.</param>
    public sealed record WrongState(string Wanted, JobState State)
        : Error("jobs.wrong_state", $"A job that is {State.ToString().ToLowerInvariant()} cannot be {Wanted}. Reload the list to see how it stands now.");
}
