using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Measures firings every hour, off the minutes at which markets are read.</summary>
internal sealed class MeasuringRecurringJobs : IRecurringJobs
{
    public ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct) => ValueTask.FromResult<IReadOnlyList<RecurringJob>>(
        [new RecurringJob(new JobRequest(MeasureAlertsJob.JobKind, "all", Priority: JobPriority.Low), TimeSpan.FromHours(1), TimeSpan.FromMinutes(37))]);
}
