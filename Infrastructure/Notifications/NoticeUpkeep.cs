using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>Every minute in which something is due; a minute without leaves no job behind.</summary>
internal sealed class NoticeUpkeep(DueNotices due) : IRecurringJobs
{
    public async ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct) =>
        await due.AnyAsync(ct) ? [new RecurringJob(new JobRequest(SendNoticesJob.TheKind, "due", Priority: JobPriority.High), TimeSpan.FromMinutes(1))] : [];
}
