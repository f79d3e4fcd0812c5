using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Tells a job's owner how it ended. Written with the state that ended it, so there is neither an end without a message nor a message without an end.</summary>
internal sealed class JobNotices
{
    private const int ShortestId = 15;
    private const int LongestId = 20;

    /// <summary>Adds the message; nothing for jobs of the system and of owners that Discord does not know.</summary>
    /// <param name="db">A context with the transaction that ends the job.</param>
    /// <param name="job">The job as it was.</param>
    /// <param name="end">How it ended and why.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Cancels.</param>
    public async Task AddAsync(AppDbContext db, Job job, JobEnd end, DateTimeOffset now, CancellationToken ct)
    {
        if (!IsDiscordUser(job.Owner) || (end.State == JobState.Cancelled && end.By == job.Owner)) return;
        var owner = new UserId(long.Parse(job.Owner!, NumberStyles.None, CultureInfo.InvariantCulture));
        var key = string.Create(CultureInfo.InvariantCulture, $"job:{job.Id}:{Conversions.ToStored(now)}");
        await NoticeRouting.AddAsync(db, new PersonalNotice(key, owner, NoticeKind.Job, Compose(job, end)), now, ct);
    }

    internal static bool IsDiscordUser(string? owner) => owner is { Length: >= ShortestId and <= LongestId } && long.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static Notice Compose(Job job, JobEnd end)
    {
        var name = job.Key.Length == 0 ? job.Kind : $"{job.Kind} {job.Key}";
        var (title, text) = end.State switch
        {
            JobState.Succeeded => ($"Your job {name} is done", string.IsNullOrWhiteSpace(end.Text) ? "It ended well." : end.Text),
            JobState.Failed => ($"Your job {name} has failed", end.Text ?? "It gave no reason."),
            JobState.Cancelled => ($"Your job {name} was cancelled", "Somebody else stopped it in the panel."),
            _ => throw new ArgumentOutOfRangeException(nameof(end), end.State, "Not an end."),
        };
        return new Notice(title, text, string.Create(CultureInfo.InvariantCulture, $"/jobs/{job.Id}"));
    }
}
