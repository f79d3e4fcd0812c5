using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Sales;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Servers;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DiscordAH.Infrastructure.Tests.Outages;

/// <summary>
/// R8: the connection breaks after the Nth message of recording a snapshot, for N = 1, 2, … until it no longer gets there. Each time the store has either all of
/// the snapshot or nothing of it, and recording it again gives what an undisturbed run gives.
/// </summary>
public sealed class CrashPointTests(ITestOutputHelper output)
{
    private const int MaxPoints = 200;
    private static readonly DateTimeOffset T0 = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_CutAfterEveryMessage_IsWholeOrNothing_AndCanBeRecordedAgain()
    {
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Postgres);
        var direct = new NpgsqlConnectionStringBuilder(database.Settings["Storage:ConnectionString"]);
        await using var proxy = TcpProxy.Start(direct.Port);
        await using var undisturbed = database.Services();
        await using var disturbed = Through(database, new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Port = proxy.Port });
        var expected = await LinesAsync(undisturbed, await RecordBothAsync(undisturbed.GetRequiredService<ISnapshotStore>(), 1));
        var (points, whole, nothing) = (0, 0, 0);
        for (var market = 2; market < MaxPoints; market++)
        {
            await undisturbed.GetRequiredService<ISnapshotStore>().RecordAsync(First(market), Ct);
            var before = await LinesAsync(undisturbed, market);
            var store = disturbed.GetRequiredService<ISnapshotStore>();
            await store.LastPublishedAsync(new MarketId(market), Ct);
            proxy.CutAfter(market - 1);
            var failed = await Record.ExceptionAsync(() => store.RecordAsync(Second(market), Ct));
            if (failed is null && !proxy.IsCut) break;
            points++;
            proxy.Forward();

            // The server may still be busy with what it was sent last; the lock tells when it has ended either way.
            var left = await SettledAsync(undisturbed, market);
            Assert.True(left.SequenceEqual(before) || left.SequenceEqual(expected), $"Cut after message {market - 1}, half of the snapshot is there:\n{string.Join('\n', left.Except(before))}");
            if (left.SequenceEqual(before)) nothing++;
            else whole++;

            await AgainAsync(store, market);
            Assert.Equal(expected, await LinesAsync(undisturbed, market));
        }

        output.WriteLine($"crash.points: {points}\ncrash.nothing: {nothing}\ncrash.whole: {whole}\ncrash.breaches: 0");
        Assert.InRange(points, 5, MaxPoints - 3);
    }

    private static async Task AgainAsync(ISnapshotStore store, int market)
    {
        // Connections that broke are noticed one by one.
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                Assert.NotEqual(RecordOutcome.Superseded, (await store.RecordAsync(Second(market), Ct)).Outcome);
                return;
            }
            catch (NpgsqlException) when (attempt < 20)
            {
                await Task.Delay(20, Ct);
            }
        }
    }

    private static ServiceProvider Through(TestDatabase database, NpgsqlConnectionStringBuilder connection)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPersistence(database.Configuration(("Storage:ConnectionString", connection.ConnectionString)));
        return services.BuildServiceProvider();
    }

    private static async Task<int> RecordBothAsync(ISnapshotStore store, int market)
    {
        await store.RecordAsync(First(market), Ct);
        await store.RecordAsync(Second(market), Ct);
        return market;
    }

    private static async Task<List<string>> SettledAsync(IServiceProvider services, int market)
    {
        await using (var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct))
            await db.Database.ExecuteSqlAsync($"UPDATE markets SET snapshots = snapshots WHERE market_id = {market}", Ct);
        return await LinesAsync(services, market);
    }

    // Everything that recording writes of a market, without the market's own number.
    private static async Task<List<string>> LinesAsync(IServiceProvider services, int market)
    {
        var id = new MarketId(market);
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        var lines = new List<string>();
        lines.AddRange((await db.Markets.Where(row => row.MarketId == id).ToListAsync(Ct)).Select(row => $"market {row.FirstLiveAt:O} {row.LastLiveAt:O} {row.Snapshots}"));
        lines.AddRange((await db.Snapshots.Where(row => row.MarketId == id).ToListAsync(Ct)).Select(row => $"snapshot {row.PublishedAt:O} {row.Variants} {row.ChangedRows}"));
        lines.AddRange((await db.CurrentMarket.Where(row => row.MarketId == id).ToListAsync(Ct)).Select(row => $"current {row.ItemId} {row.Minimum.Value} {row.Quantity} {Convert.ToHexString(row.Ladder)}"));
        lines.AddRange((await db.PriceHistory.Where(row => row.MarketId == id).ToListAsync(Ct)).Select(row => $"history {row.ItemId} {row.At:O} {row.Minimum.Value} {row.Quantity}"));
        lines.AddRange((await db.Set<SalesDailyRow>().Where(row => row.MarketId == id).ToListAsync(Ct)).Select(row => $"sales {row.ItemId} {row.Day} {row.Sold}"));
        lines.AddRange((await db.Set<AuctionBookRow>().Where(row => row.MarketId == id).ToListAsync(Ct)).Select(row => $"book {row.PublishedAt:O} {Convert.ToHexString(row.Bytes)}"));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static MarketSnapshot First(int market) => Snapshot(market, 0, [(1, 1, 500), (2, 1, 520), (3, 2, 90), (4, 3, 7_000), (5, 4, 10)]);

    private static MarketSnapshot Second(int market) => Snapshot(market, 1, [(2, 1, 520), (3, 2, 90), (6, 2, 95), (5, 4, 10), (7, 5, 44)]);

    private static MarketSnapshot Snapshot(int market, int hour, (long Id, int Item, long Price)[] auctions)
    {
        var aggregator = new SnapshotAggregator();
        foreach (var (id, item, price) in auctions) aggregator.Add(id, aggregator.VariantOf(VariantKey.Plain(new ItemId(item))), price, 3, TimeLeft.VeryLong);
        var contents = aggregator.Build();
        return new MarketSnapshot(new MarketId(market), T0.AddHours(hour), T0.AddHours(hour).AddMinutes(1), contents.Variants, auctions.Length, 0, 100, contents.Listings);
    }
}
