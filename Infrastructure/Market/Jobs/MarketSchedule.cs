using System.Globalization;
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
/// Decides what is due and asks for it. Keeps nothing that matters: any number of processes may run it, since a job that is unfinished
/// is not added twice and what was read stands in the store. Due times follow the market's clock, the loop itself real time.
/// </summary>
internal sealed class MarketSchedule(
    IServiceScopeFactory scopes, IOptionsMonitor<BattleNetOptions> options, TimeProvider clock, RealTime real, ILogger<MarketSchedule> log)
    : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);
    private static readonly TimeSpan UnknownEvery = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan LongestWaitForItems = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, DateTimeOffset> _asked = [];
    private readonly Dictionary<MarketId, DateTimeOffset> _snapshotAsked = [];
    private readonly HashSet<MarketId> _backfilled = [];
    private DateTimeOffset _started;
    private bool _itemsKnown;

    /// <summary>Looks once for work.</summary>
    internal async Task LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<IJobQueue>();
        var regions = options.CurrentValue.Followed();
        foreach (var region in regions) await EveryAsync(queue, Daily, MarketJobs.RefreshRealms, region.Slug(), ct);
        await EveryAsync(queue, Daily, MarketJobs.RefreshItems, regions[0].Slug(), ct);
        if (!await ItemsKnownAsync(scope.ServiceProvider, ct)) return;

        await EveryAsync(queue, UnknownEvery, MarketJobs.RefreshItems, regions[0].Slug() + RefreshItemsJob.UnknownOnly, ct);
        await SnapshotsAsync(scope.ServiceProvider, queue, regions, ct);
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

            await Task.Delay(Tick, real.Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SnapshotsAsync(IServiceProvider services, IJobQueue queue, IReadOnlyList<Region> regions, CancellationToken ct)
    {
        var realms = await services.GetRequiredService<IRealmStore>().ListAsync(ct);
        var freshness = (await services.GetRequiredService<IMarketQueries>().FreshnessAsync(ct)).ToDictionary(one => one.Market);
        var now = clock.GetUtcNow();
        var markets = regions
            .Where(region => realms.Any(realm => realm.Region == region))
            .Select(region => new MarketTarget(region, MarketId.Commodities(region)))
            .Concat(realms.Where(realm => regions.Contains(realm.Region)).Select(realm => new MarketTarget(realm.Region, realm.Market)));
        foreach (var target in markets)
        {
            var state = freshness.GetValueOrDefault(target.Market);
            if (SnapshotPlan.NextCheck(state?.PublishedAt, state?.CheckedAt, now) <= now && MayAsk(target.Market))
                await queue.EnqueueAsync(new JobRequest(MarketJobs.TakeSnapshot, target.ToString(), target.ToString()), ct);

            // The past ends where the present begins: it is filled in once there is a live snapshot.
            if (state?.PublishedAt is not null && !string.IsNullOrEmpty(options.CurrentValue.ArchiveUrl) && _backfilled.Add(target.Market))
                await queue.EnqueueAsync(new JobRequest(MarketJobs.Backfill, target.ToString(), target.ToString(), Priority: JobPriority.Low), ct);
        }
    }

    // A job that fails at once must not be asked for again at every tick.
    private bool MayAsk(MarketId market)
    {
        var now = real.Clock.GetUtcNow();
        if (_snapshotAsked.TryGetValue(market, out var before) && now - before < Tick * 5) return false;
        _snapshotAsked[market] = now;
        return true;
    }

    private async Task EveryAsync(IJobQueue queue, TimeSpan period, string kind, string argument, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var key = string.Create(CultureInfo.InvariantCulture, $"{kind} {argument}");
        if (_asked.TryGetValue(key, out var before) && now - before < period) return;
        await queue.EnqueueAsync(new JobRequest(kind, argument, argument), ct);
        _asked[key] = now;
    }

    // What an auction is depends on its item's class: the first snapshots wait for the items, but not for ever.
    private async Task<bool> ItemsKnownAsync(IServiceProvider services, CancellationToken ct)
    {
        if (_itemsKnown) return true;
        if (_started == default) _started = real.Clock.GetUtcNow();
        var jobs = await services.GetRequiredService<IJobQueries>().ListAsync(new JobFilter(Kind: MarketJobs.RefreshItems), new PageRequest(1, 50), ct);
        _itemsKnown = real.Clock.GetUtcNow() - _started > LongestWaitForItems
            || jobs.Items.Any(job => job.State is JobState.Succeeded or JobState.Failed or JobState.Cancelled);
        return _itemsKnown;
    }
}
