using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Looks up what became of prices after alerts fired, batch by batch. Killed in between, the next run goes on with what is left.</summary>
internal sealed class MeasureAlertsJob(MeasureFirings measure) : IJobHandler
{
    public const string JobKind = "measure-alerts";

    public string Kind => JobKind;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var measured = 0;
        while (await measure.RunAsync(ct) is > 0 and var batch)
        {
            measured += batch;
            await progress(50, Count(measured), ct);
        }

        return Count(measured);
    }

    private static string Count(int measured) => string.Create(CultureInfo.InvariantCulture, $"{measured:N0} firings measured.");
}
