using DiscordAH.Domain.Market;
using DiscordAH.EndToEnd.Tests.Sandbox;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Sandbox;
using DiscordAH.TestKit.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Campaigns;

/// <summary>Records the same snapshots into a new database, one after the other and undisturbed: what the killed program's store has to equal.</summary>
internal static class UninterruptedRun
{
    private const int Batch = 24;

    /// <param name="killed">The killed program's database; what it knows of items decides what a listing is.</param>
    /// <param name="snapshots">What it recorded.</param>
    public static async Task<StoredMarket> OfAsync(TestDatabase killed, IReadOnlyList<(MarketId Market, DateTimeOffset At, bool IsArchived)> snapshots)
    {
        await using var sandbox = await BattleNetHost.StartAsync(options => (options.HistoryDays, options.BattleNetQuota) = (300, false), login: false);
        if (snapshots.Max(one => one.At) is var last && last > sandbox.Clock.GetUtcNow()) sandbox.Clock.Advance(last - sandbox.Clock.GetUtcNow() + TimeSpan.FromHours(1));
        var root = new Uri(sandbox.Address, "sandbox/battlenet").ToString();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["BattleNet:ClientId"] = SandboxIdentity.BattleNetClientId, ["BattleNet:ClientSecret"] = SandboxIdentity.BattleNetClientSecret,
            ["BattleNet:TokenUrl"] = root + "/oauth/token", ["BattleNet:ApiUrl"] = root + "/{region}", ["BattleNet:ArchiveUrl"] = root + "/{region}/archive",
            ["BattleNet:RequestsPerSecond"] = "10000", ["BattleNet:RequestsPerHour"] = "10000000",
        }).Build();
        await using var source = killed.Services(services => services.AddBattleNet(settings));
        var feed = source.GetRequiredService<IAuctionFeed>();
        var regions = (await source.GetRequiredService<IRealmStore>().ListAsync(default)).ToDictionary(realm => realm.Market, realm => realm.Region);

        await using var fresh = await TestDatabase.CreateAsync(StorageProvider.Sqlite);
        await using (var target = fresh.Services())
        {
            var store = target.GetRequiredService<ISnapshotStore>();
            foreach (var market in snapshots.GroupBy(one => one.Market))
            {
                var region = market.Key.IsCommodities ? Enum.GetValues<Region>().Single(region => MarketId.Commodities(region) == market.Key) : regions[market.Key];
                foreach (var batch in market.Where(one => one.IsArchived).OrderBy(one => one.At).Chunk(Batch))
                {
                    List<MarketSnapshot> read = [];
                    foreach (var one in batch) read.Add(await ReadAsync(feed, region, one.Market, one.At));
                    await store.RecordArchivedAsync(read, default);
                }

                foreach (var one in market.Where(one => !one.IsArchived).OrderBy(one => one.At)) await store.RecordAsync(await ReadAsync(feed, region, one.Market, one.At), default);
            }
        }

        return await StoredMarket.ReadAsync(fresh);
    }

    private static async Task<MarketSnapshot> ReadAsync(IAuctionFeed feed, Region region, MarketId market, DateTimeOffset at)
    {
        var reading = await feed.ReadArchivedAsync(region, market, at, default);
        return reading is FeedReading.Snapshot { Value: var snapshot } ? snapshot : throw new InvalidOperationException($"The sandbox does not give market {market} of {at:u} again: {reading}.");
    }
}
