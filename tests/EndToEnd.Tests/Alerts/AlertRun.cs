using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Sandbox.BattleNet.Market;
using DiscordAH.Sandbox.BattleNet.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>The stretches that every campaign has: the market's past comes in, its time passes, and what was begun is finished.</summary>
internal sealed class AlertRun(AlertWorld world, AlertLedger ledger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    // By then every market has been due: fifteen seconds after its moment, and up to ten more.
    private static readonly TimeSpan AskedAfter = TimeSpan.FromSeconds(30);

    // Fast enough for a bot that waits for a moment still to come (a market that moved, a second look after an unchanged answer), too slow to miss the next publication.
    private const double Crawl = 10;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Starts the bot for the first time and waits until the past is complete: what came in late would be known to a recomputation and was not to the bot.</summary>
    public async Task BeginAsync()
    {
        await world.StartBotAsync();
        await using (var services = world.Database.Services())
        {
            // One question a market and hour: at this pace a watch every minute would be all that the bot does.
            var settings = services.GetRequiredService<IIngestionSettings>();
            await settings.SaveAsync(new IngestionSettings([Region.Us], Cadence.Default with { Watch = Cadence.WatchRange.Most }, 1, DateTimeOffset.UnixEpoch), Ct);
        }

        await world.UntilAsync("The past of all markets", Patience, async () =>
        {
            var backfills = await JobsAsync("backfill");
            return backfills.Count >= 6 && backfills.TrueForAll(state => state is JobState.Succeeded);
        });
    }

    /// <summary>
    /// Lets the market's time pass, at least so far. The clock runs at the given speed and nearly stands still while a publication waits to be recorded: a slow machine takes
    /// longer and misses nothing.
    /// </summary>
    /// <returns>Whether the bot still runs; false when it died on the way.</returns>
    public async Task<bool> PassAsync(DateTimeOffset until, double speed)
    {
        double? pace = null;
        var behindSince = 0L;
        while (world.Clock.GetUtcNow() < until && !world.Process.Ended.IsCompleted)
        {
            var behind = await BehindAsync();
            if (behind.Count == 0) behindSince = 0;
            else if (behindSince == 0) behindSince = TimeProvider.System.GetTimestamp();
            Assert.False(
                behindSince != 0 && TimeProvider.System.GetElapsedTime(behindSince) > Patience,
                $"What was published was not recorded in {Patience}: {string.Join(", ", behind)} at {world.Clock.GetUtcNow():u}.\n{string.Join('\n', world.Process.Output.Split('\n').TakeLast(40))}");

            var wanted = behind.Count == 0 ? speed : Crawl;
            if (wanted != pace)
            {
                // Standing still for a moment sets both clocks to the same time.
                if (pace is not null) await world.SetSpeedAsync(0);
                await world.SetSpeedAsync(wanted);
                pace = wanted;
            }

            await Task.Delay(20, Ct);
        }

        await world.SetSpeedAsync(0);
        return !world.Process.Ended.IsCompleted;
    }

    /// <summary>At the pace of real time: every alert is judged through the newest snapshot, and every message that is due has been dealt with.</summary>
    public async Task SettleAsync()
    {
        await world.SetSpeedAsync(1);
        await world.UntilAsync("Every market judged through its newest snapshot", Patience, async () =>
        {
            if ((await WaitingAsync()) > 0) return false;
            var markets = (await ledger.AlertsAsync()).Where(alert => alert.Status == AlertStatus.Active).Select(alert => alert.MarketId).ToHashSet();
            var newest = await ledger.NewestAsync();
            var marks = (await ledger.MarksAsync()).ToDictionary(mark => mark.MarketId, mark => mark.Through);
            return markets.All(market => marks.GetValueOrDefault(market) == newest.GetValueOrDefault(market));
        });
        await world.UntilAsync("Every message dealt with", Patience, async () => (await ledger.OutboxAsync()).TrueForAll(row => row.State != OutboxState.Pending));
    }

    /// <summary>When each market of the region published last, some time ago, as the sandbox knows it.</summary>
    public IReadOnlyDictionary<MarketId, DateTimeOffset> Published(TimeSpan ago)
    {
        var market = world.Services.GetRequiredService<SandboxMarket>();
        var region = GameWorld.Region("us")!;
        var time = (world.Clock.GetUtcNow() - ago).ToUnixTimeSeconds();
        return region.Realms.Select(realm => realm.Id).Append(0).ToDictionary(
            realm => realm == 0 ? MarketId.Commodities(Region.Us) : new MarketId(realm),
            realm => DateTimeOffset.FromUnixTimeSeconds(market.Published(market.House(region, realm)!, time)));
    }

    // The markets whose newest publication is not recorded yet.
    private async Task<List<string>> BehindAsync()
    {
        var recorded = await ledger.NewestAsync();
        return [.. Published(AskedAfter).Where(market => recorded.GetValueOrDefault(market.Key) < market.Value).Select(market => $"market {market.Key} of {market.Value:u}")];
    }

    private Task<List<JobState>> JobsAsync(string kind) => ledger.ReadAsync(db => db.Set<JobRow>().Where(job => job.Kind == kind).Select(job => job.State).ToListAsync(Ct));

    private Task<int> WaitingAsync() => ledger.ReadAsync(db => db.Set<JobRow>().CountAsync(
        job => (job.Kind == "take-snapshot" || job.Kind == "evaluate-alerts") && (job.State == JobState.Queued || job.State == JobState.Running), Ct));
}
