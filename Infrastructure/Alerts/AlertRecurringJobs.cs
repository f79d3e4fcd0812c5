using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>The alerts' recurring work.</summary>
internal sealed class AlertRecurringJobs : IRecurringJobs
{
    private static readonly RecurringJob[] Work =
    [
        new(new JobRequest(AlertJobs.Sweep, AlertJobs.Sweep), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(30)),
        new(new JobRequest(AlertJobs.Tidy, AlertJobs.Tidy, Priority: JobPriority.Low), TimeSpan.FromDays(1), TimeSpan.FromHours(4)),
    ];

    public ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct) => new(Work);
}
