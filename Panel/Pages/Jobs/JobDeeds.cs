using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;

namespace DiscordAH.Panel.Pages.Jobs;

/// <summary>The deeds by name, for page and API alike.</summary>
internal sealed partial class JobDeeds(RetryJob retry, RunJobNow runNow, CancelJob cancel, IHttpContextAccessor who, ILogger<JobDeeds> logger)
{
    public static bool TryRead(string? text, out JobDeed deed)
    {
        (var known, deed) = text switch
        {
            "retry" => (true, JobDeed.Retry),
            "run-now" => (true, JobDeed.RunNow),
            "cancel" => (true, JobDeed.Cancel),
            _ => (false, default(JobDeed)),
        };
        return known;
    }

    /// <summary>What a job in this state can be made to do.</summary>
    public static IEnumerable<string> For(JobState state) => state switch
    {
        JobState.Queued => ["run-now", "cancel"],
        JobState.Running => ["cancel"],
        JobState.Failed or JobState.Cancelled => ["retry"],
        JobState.Succeeded => [],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state."),
    };

    public async Task<Result<Job>> DoAsync(JobDeed deed, long id, CancellationToken ct)
    {
        var user = who.HttpContext is { } context ? Auth.SessionCookie.UserOf(context.User) : null;
        var result = deed switch
        {
            JobDeed.Retry => await retry.RunAsync(id, ct),
            JobDeed.RunNow => await runNow.RunAsync(id, ct),
            JobDeed.Cancel => await cancel.RunAsync(id, user?.ToString(), ct),
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "Not a deed."),
        };
        LogDeed(logger, user?.Value, deed, id, result.Error?.Code ?? "done");
        return result;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "User {User} asked {Deed} of job {Job}: {Outcome}")]
    private static partial void LogDeed(ILogger logger, long? user, JobDeed deed, long job, string outcome);
}
