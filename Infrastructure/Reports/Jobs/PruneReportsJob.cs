using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Reports;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Reports.Jobs;

/// <summary>Clears away reports that are older than they are kept; once a day.</summary>
internal sealed class PruneReportsJob(IReportArchive archive, IOptions<ReportsOptions> options, TimeProvider clock) : IJobHandler, IRecurringJobs
{
    private const string TheKind = "prune-reports";

    private static readonly IReadOnlyList<RecurringJob> Daily =
        [new RecurringJob(new JobRequest(TheKind, "reports", Priority: JobPriority.Low), TimeSpan.FromDays(1), TimeSpan.FromHours(5))];

    public string Kind => TheKind;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var gone = await archive.PruneAsync(clock.GetUtcNow() - options.Value.Keep, ct);
        return string.Create(CultureInfo.InvariantCulture, $"Cleared away {gone:#,0} old reports.");
    }

    public ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct) => ValueTask.FromResult(Daily);
}
