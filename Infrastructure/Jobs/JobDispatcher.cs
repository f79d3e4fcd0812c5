using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>
/// Looks at the rows about once a second and whenever it is woken: starts what is due in the order of priority, keeps leases alive, passes
/// cancellations on, picks up what dead workers left and asks for recurring work. Everything in the queue gets done although any wake-up may be lost.
/// </summary>
internal sealed partial class JobDispatcher(
    JobSweeper sweeper, JobLeases leases, JobRunner runner, RecurringSchedule recurring, JobSignal signal, LeaseClock leaseClock,
    IOptions<JobsOptions> options, SoleWorker sole, ILogger<JobDispatcher> logger)
    : BackgroundService
{
    private const int Rounds = 3;
    private DateTimeOffset _checked;
    private DateTimeOffset _renewed;
    private DateTimeOffset _swept;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (sole.IsSole) await TryAsync(() => sweeper.TakeOverAsync(stoppingToken));
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(() => TickAsync(stoppingToken));
            await signal.WaitAsync(options.Value.Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TickAsync(CancellationToken ct)
    {
        var now = leaseClock.Now;
        if (runner.Running is { Count: > 0 } running)
        {
            // Leases first: whatever else fails, work that goes on must not be taken away.
            if (Due(ref _renewed, options.Value.Lease / 4, now)) await leases.RenewAsync(running, ct);
            if (Due(ref _checked, options.Value.Poll / 2, now))
                foreach (var lost in await leases.LostAsync(running, ct)) await runner.CancelAsync(lost);
        }

        if (Due(ref _swept, options.Value.Lease / 4, now)) await sweeper.SweepAsync(ct);
        await recurring.TickAsync(ct);
        await FillAsync(ct);
    }

    /// <summary>Fills the free places. Where others were faster it looks again.</summary>
    private async Task FillAsync(CancellationToken ct)
    {
        var missed = true;
        for (var round = 0; missed && round < Rounds && !ct.IsCancellationRequested && options.Value.Workers - runner.Running.Count is > 0 and var free; round++)
        {
            missed = false;
            foreach (var id in await sweeper.DueAsync(free, options.Value.LowWorkers - runner.RunningLow, ct))
                missed |= !ct.IsCancellationRequested && !await runner.TryStartAsync(id);
        }
    }

    private static bool Due(ref DateTimeOffset last, TimeSpan interval, DateTimeOffset now)
    {
        if (now - last < interval && now >= last) return false;
        last = now;
        return true;
    }

    private async Task TryAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (OperationCanceledException)
        {
            // The program is stopping.
        }
        catch (Exception failure)
        {
            // An outage of the database must not end the only loop that would notice its return.
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job queue could not be read; trying again")]
    private partial void LogFailed(Exception failure);
}
