using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>The queue's own recurring work.</summary>
internal sealed class QueueUpkeep : IRecurringJobs
{
    private static readonly IReadOnlyList<RecurringJob> Jobs =
        [new RecurringJob(new JobRequest(PruneJob.TheKind, "queue", Priority: JobPriority.Low), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(7))];

    public ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct) => ValueTask.FromResult(Jobs);
}
