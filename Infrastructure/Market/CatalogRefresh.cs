using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Market;

/// <summary>
/// Keeps a catalog after the store: often while it changes (names come in during the first start), once a minute when it rests.
/// While the database is away the last content stays.
/// </summary>
internal sealed partial class CatalogRefresh<T>(T catalog, ILogger<CatalogRefresh<T>> log) : BackgroundService
    where T : class, ICatalog
{
    private static readonly TimeSpan Fastest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(60);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = Fastest;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var started = TimeProvider.System.GetTimestamp();
                var changed = await catalog.RefreshAsync(stoppingToken);
                // A large catalog is loaded less often: loading may take a tenth of the time at most.
                var least = TimeProvider.System.GetElapsedTime(started) * 10;
                pause = changed ? Fastest : pause * 2;
                pause = pause < least ? least : pause;
                pause = pause > Slowest ? Slowest : pause;
            }
            catch (Exception error) when (error is DbException or TimeoutException or InvalidOperationException or IOException)
            {
                LogFailed(typeof(T).Name, error);
                pause = Fastest * 5;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Catalog} could not be refreshed; the last content stays")]
    private partial void LogFailed(string catalog, Exception error);
}
