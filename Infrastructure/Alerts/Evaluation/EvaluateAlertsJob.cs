using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Judges a market's alerts on what is new; asked for after every recorded snapshot, and by the sweep where that was lost.</summary>
internal sealed class EvaluateAlertsJob(EvaluateAlertTriggers evaluate) : IJobHandler
{
    public string Kind => AlertJobs.Evaluate;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var done = await evaluate.RunAsync(new MarketId(int.Parse(job.Argument, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)), ct);
        return done.Snapshots == 0
            ? "Nobody waits for this market."
            : string.Create(CultureInfo.InvariantCulture, $"{done.Snapshots:N0} snapshots: {done.Judged:N0} alerts looked at, {done.Fired:N0} fired.");
    }
}
