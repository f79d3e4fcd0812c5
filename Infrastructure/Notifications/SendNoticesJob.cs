using System.Globalization;
using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>Sends what waited for quiet hours to end or for a digest.</summary>
internal sealed class SendNoticesJob(DueNotices due) : IJobHandler
{
    public const string TheKind = "send-notices";

    public string Kind => TheKind;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var sent = await due.RunAsync(ct);
        return string.Create(CultureInfo.InvariantCulture, $"Handed over {sent:#,0} messages.");
    }
}
