using DiscordAH.Domain.Notifications;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using DiscordAH.Infrastructure.Jobs;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>Keeps the figures of the outbox fresh for a scraper.</summary>
internal sealed partial class OutboxWatch(IOutboxQueries outbox, TimeProvider clock, LeaseClock real, ILogger<OutboxWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var oldest = await outbox.OldestPendingAsync(stoppingToken);
                OutboxMetrics.OldestPending.Set(oldest is { } at ? Math.Max(0, (clock.GetUtcNow() - at).TotalSeconds) : 0);
                OutboxMetrics.Dead.Set((await outbox.CountAsync(stoppingToken)).GetValueOrDefault(OutboxState.Dead));
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Interval, real.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be counted")]
    private partial void LogFailed(Exception failure);
}
