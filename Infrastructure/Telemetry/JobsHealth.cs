using DiscordAH.Infrastructure.Jobs;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Telemetry;

/// <summary>The dispatcher of this process looked at the queue lately; a process without workers has none.</summary>
internal sealed class JobsHealth(JobSweeper sweeper, LeaseClock clock, JobsWork work, IOptions<JobsOptions> options) : IHealthCheck
{
    private readonly DateTimeOffset _since = clock.Now;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        !work.Here ? HealthCheckResult.Healthy("Jobs are done by other processes.")
        : clock.Now - (sweeper.SweptAt ?? _since) <= options.Value.Lease ? HealthCheckResult.Healthy("The job queue is looked after.")
        : new HealthCheckResult(context.Registration.FailureStatus, "The job queue has not been looked at for a while. The log says why."));
}
