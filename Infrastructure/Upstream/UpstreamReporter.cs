using DiscordAH.Infrastructure.Market.BattleNet;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Upstream;

/// <summary>Writes every few seconds what this process saw of other servers, so that every panel can show it.</summary>
internal sealed partial class UpstreamReporter(UpstreamMeter meter, UpstreamStore store, RealTime real, ILogger<UpstreamReporter> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PruneEvery = TimeSpan.FromMinutes(10);
    private DateTimeOffset _pruned;

    /// <summary>Writes what changed; what cannot be written is kept for the next time.</summary>
    internal async Task ReportAsync(CancellationToken ct)
    {
        var (minutes, failures) = meter.Take();
        try
        {
            if (minutes.Count + failures.Count > 0) await store.WriteAsync(minutes, failures, ct);
            var now = real.Clock.GetUtcNow();
            if (now - _pruned < PruneEvery) return;
            await store.PruneAsync(ct);
            _pruned = now;
        }
        catch (Exception exception)
        {
            // A database that is away, or too slow, comes back; what was counted is still here.
            meter.Keep();
            LogNotWritten(exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Every, real.Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // Once more at the end: the last seconds count, too.
            using var limit = new CancellationTokenSource(Every);
            await ReportAsync(limit.Token);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was seen of other servers could not be written down; it is tried again")]
    private partial void LogNotWritten(Exception exception);
}
