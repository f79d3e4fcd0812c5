using DiscordAH.Domain.Jobs;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>
/// Asks for recurring work when its tick has come. Any number of processes may look: the table says who gets a tick. After a stop of several
/// ticks only the newest is served; work never seen before is asked for at once.
/// </summary>
internal sealed partial class RecurringSchedule(
    IEnumerable<IRecurringJobs> features, RecurringStore store, IJobQueue queue, TimeProvider clock, LeaseClock leaseClock, ILogger<RecurringSchedule> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly Dictionary<(string Kind, string Key), DateTimeOffset> _served = [];
    private DateTimeOffset _looked;

    /// <summary>Looks, once a second at most.</summary>
    public async Task TickAsync(CancellationToken ct)
    {
        var now = leaseClock.Now;
        if (now - _looked < Interval && now >= _looked) return;
        _looked = now;
        await LookAsync(ct);
    }

    /// <summary>Asks for everything whose tick has come. One feature's fault does not hold up the others.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        foreach (var feature in features)
        {
            try
            {
                foreach (var recurring in await feature.ListAsync(ct)) await LookAsync(recurring, ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure, feature.GetType().Name);
            }
        }
    }

    private async Task LookAsync(RecurringJob recurring, CancellationToken ct)
    {
        var name = (recurring.Request.Kind, recurring.Request.Key);
        var tick = RecurringTick.At(recurring, clock.GetUtcNow());
        if (_served.TryGetValue(name, out var served) && served == tick) return;
        var (_, job) = await store.TryTakeAsync(recurring, tick, ct);
        _served[name] = tick;
        if (job is { } id) await queue.WakeAsync(id, ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The recurring work of {Feature} could not be looked at; trying again")]
    private partial void LogFailed(Exception failure, string feature);
}
