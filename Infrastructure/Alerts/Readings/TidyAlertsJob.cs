using System.Globalization;
using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Lets go of old readings.</summary>
internal sealed class TidyAlertsJob(ReadingPruning readings) : IJobHandler
{
    public string Kind => AlertJobs.Tidy;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var gone = await readings.RunAsync(ct);
        return string.Create(CultureInfo.InvariantCulture, $"{gone:N0} old readings let go.");
    }
}
