using DiscordAH.Domain.Jobs;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>Measures what is new every ten minutes; the digest once a day at its hour.</summary>
internal sealed class QualityRecurringJobs(IOptionsMonitor<QualityOptions> options) : IRecurringJobs
{
    public ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct) => ValueTask.FromResult<IReadOnlyList<RecurringJob>>(
    [
        new RecurringJob(new JobRequest(MeasureQualityJob.JobKind, "all", Priority: JobPriority.Low), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(6)),
        new RecurringJob(new JobRequest(QualityDigestJob.JobKind, "daily", Priority: JobPriority.Low), TimeSpan.FromDays(1), TimeSpan.FromHours(options.CurrentValue.DigestHour)),
    ]);
}
