using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Notifications;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Clears away old jobs, delivered messages and forgotten recurring work.</summary>
internal sealed class PruneJob(JobSweeper sweeper, RecurringStore recurring, OutboxPruning outbox) : IJobHandler
{
    public const string TheKind = "prune-queue";

    public string Kind => TheKind;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var jobs = await sweeper.PruneAsync(ct);
        await progress(50, "Looking through delivered messages.", ct);
        var messages = await outbox.RunAsync(ct);
        await recurring.PruneAsync(ct);
        return string.Create(CultureInfo.InvariantCulture, $"Cleared away {jobs:#,0} ended jobs and {messages:#,0} delivered messages.");
    }
}
