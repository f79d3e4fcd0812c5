using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>
/// Decides what is due and asks for it. Keeps nothing that matters: any number of processes may run it, since they plan the same, a question
/// is taken by one of them alone and what was read stands in the store. Due times follow the market's clock, the loop itself real time.
/// </summary>
internal sealed class MarketSchedule(
    IServiceScopeFactory scopes, IOptionsMonitor<BattleNetOptions> options, TimeProvider clock, RealTime real, ILogger<MarketSchedule> log)
    : BackgroundService
{
    private static readonly TimeSpan LongestWaitForItems = TimeSpan.FromMinutes(3);

    private readonly Dictionary<MarketId, DateTimeOffset> _snapshotAsked = [];
    private readonly HashSet<MarketId> _backfilled = [];
    private DateTimeOffset _started;
    private bool _itemsKnown;

    /// <summary>Looks once for work.</summary>
    internal async Task LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<IJobQueue>();
        var settings = await scope.ServiceProvider.GetRequiredService<IIngestionSettings>().ReadAsync(ct);
        if (await ItemsKnownAsync(scope.ServiceProvider, ct)) await SnapshotsAsync(scope.ServiceProvider, queue, settings, ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A database that is away comes back; a schedule that died would not.
                Log.ScheduleFailed(log, exception);
            }

            await Task.Delay(options.CurrentValue.Look, real.Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SnapshotsAsync(IServiceProvider services, IJobQueue queue, IngestionSettings settings, CancellationToken ct)
    {
        var markets = await services.GetRequiredService<IMarketRhythms>().ListAsync(settings.Regions, ct);
        var checks = services.GetRequiredService<IMarketChecks>();
        var now = clock.GetUtcNow();
        foreach (var check in markets.GroupBy(market => market.Region).SelectMany(region => RegionPlan.Of([.. region], now, settings.Cadence)))
        {
            var target = new MarketTarget(check.Rhythm.Region, check.Rhythm.Market);
            if (check.At <= now && MayAsk(target.Market) && await checks.TryClaimAsync(target.Market, PlannedFor(check), now, ct))
                await queue.EnqueueAsync(new JobRequest(MarketJobs.TakeSnapshot, target.ToString(), target.ToString()), ct);

            // The past ends where the present begins: it is filled in once there is a live snapshot.
            if (check.Rhythm.Last is not null && !string.IsNullOrEmpty(options.CurrentValue.ArchiveUrl) && _backfilled.Add(target.Market))
                await queue.EnqueueAsync(new JobRequest(MarketJobs.Backfill, target.ToString(), target.ToString(), Priority: JobPriority.Low), ct);
        }
    }

    // A market that nobody ever asked is due whenever one looks: whoever looks first has it.
    private static DateTimeOffset PlannedFor(PlannedCheck check) =>
        check.Reason == CheckReason.First && check.Rhythm.CheckedAt is null ? DateTimeOffset.UnixEpoch : check.At;

    // The market's clock may be sped up; this server and its queue are not.
    private bool MayAsk(MarketId market)
    {
        var now = real.Clock.GetUtcNow();
        if (_snapshotAsked.TryGetValue(market, out var before) && now - before < options.CurrentValue.Look * 5) return false;
        _snapshotAsked[market] = now;
        return true;
    }

    // What an auction is depends on its item's class: the first snapshots wait for the items, but not for ever.
    private async Task<bool> ItemsKnownAsync(IServiceProvider services, CancellationToken ct)
    {
        if (_itemsKnown) return true;
        if (_started == default) _started = real.Clock.GetUtcNow();
        var jobs = await services.GetRequiredService<IJobQueries>().ListAsync(new JobFilter(Kind: MarketJobs.RefreshItems), new PageRequest(1, 50), ct);
        _itemsKnown = real.Clock.GetUtcNow() - _started > LongestWaitForItems
            || jobs.Items.Any(job => !job.Key.EndsWith(RefreshItemsJob.UnknownOnly, StringComparison.Ordinal) && job.State is JobState.Succeeded or JobState.Failed or JobState.Cancelled);
        return _itemsKnown;
    }
}
