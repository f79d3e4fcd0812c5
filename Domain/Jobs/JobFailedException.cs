namespace DiscordAH.Domain.Jobs;

/// <summary>An attempt failed for a reason that its handler can put in words. Any other exception is told as a plain outage.</summary>
/// <param name="message">One sentence for people, with what to do next; shown on the job's page, so never a secret.</param>
/// <param name="cause">What was caught.</param>
public sealed class JobFailedException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether another attempt can help; true unless the handler knows better.</summary>
    public bool MayRetry { get; init; } = true;
}
