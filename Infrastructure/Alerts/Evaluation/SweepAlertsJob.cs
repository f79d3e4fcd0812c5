using System.Globalization;
using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Finds markets whose alerts lag behind their snapshots and asks for them again: a question that was lost, or came while the one before was ending, loses no alert.</summary>
internal sealed class SweepAlertsJob(DueAlerts due, IJobQueue queue) : IJobHandler
{
    public string Kind => AlertJobs.Sweep;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var behind = await due.BehindAsync(ct);
        foreach (var market in behind) await queue.EnqueueAsync(AlertJobs.Of(market), ct);
        return behind.Count == 0 ? "Every alert is judged on the newest snapshot." : string.Create(CultureInfo.InvariantCulture, $"{behind.Count:N0} markets were behind.");
    }
}
