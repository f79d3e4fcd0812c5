using System.Collections.Concurrent;
using DiscordAH.Domain.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>
/// Looks at the rows about once a second: wakes workers for what is due, keeps leases alive, passes cancellations on and picks up what dead
/// workers left. Everything in the queue gets done although any wake-up may be lost.
/// </summary>
internal sealed partial class JobDispatcher(
    JobSweeper sweeper, JobLeases leases, JobRunner runner, IJobQueue queue, LeaseClock leaseClock, IOptions<JobsOptions> options, SoleWorker sole, ILogger<JobDispatcher> logger)
    : BackgroundService
{
    private static readonly TimeSpan PruneInterval = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan ForgetWake = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<long, DateTimeOffset> _woken = new();
    private readonly SemaphoreSlim _room = new(0);
    private DateTimeOffset _renewed;
    private DateTimeOffset _swept;
    private DateTimeOffset _pruned;

    public override void Dispose()
    {
        runner.Ended -= OnEnded;
        _room.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        runner.Ended += OnEnded;
        if (sole.IsSole) await TryAsync(() => sweeper.TakeOverAsync(stoppingToken));
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(() => TickAsync(stoppingToken));
            if (!await TryWaitAsync(stoppingToken)) return;
        }
    }

    private async Task TickAsync(CancellationToken ct)
    {
        var (now, running) = (leaseClock.Now, runner.Running);
        if (running.Count > 0)
        {
            foreach (var lost in await leases.LostAsync(running, ct)) await runner.CancelAsync(lost);
            if (Due(ref _renewed, options.Value.Lease / 4, now)) await leases.RenewAsync(running, ct);
        }

        if (Due(ref _swept, options.Value.Lease / 4, now)) await sweeper.SweepAsync(ct);
        if (Due(ref _pruned, PruneInterval, now)) await sweeper.PruneAsync(ct);
        await WakeAsync(running, now, ct);
    }

    private async Task WakeAsync(IReadOnlyCollection<long> running, DateTimeOffset now, CancellationToken ct)
    {
        var free = options.Value.Workers - running.Count;
        if (free <= 0) return;
        foreach (var (id, at) in _woken)
            if (now - at > ForgetWake || running.Contains(id)) _woken.TryRemove(id, out _);

        // More than there is room for, because some were woken already by whoever asked for them.
        foreach (var id in (await sweeper.DueAsync(free + _woken.Count, ct)).Where(id => !_woken.ContainsKey(id)).Take(free))
        {
            _woken[id] = now;
            await queue.WakeAsync(id, ct);
        }
    }

    private static bool Due(ref DateTimeOffset last, TimeSpan interval, DateTimeOffset now)
    {
        if (now - last < interval) return false;
        last = now;
        return true;
    }

    private async Task<bool> TryWaitAsync(CancellationToken ct)
    {
        try
        {
            await _room.WaitAsync(options.Value.Poll, ct);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
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

    private void OnEnded(long id)
    {
        _woken.TryRemove(id, out _);
        if (_room.CurrentCount == 0) _room.Release();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job queue could not be read; trying again")]
    private partial void LogFailed(Exception failure);
}
