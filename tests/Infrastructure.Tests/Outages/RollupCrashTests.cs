using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using DiscordAH.TestKit.Servers;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace DiscordAH.Infrastructure.Tests.Outages;

/// <summary>
/// The connection breaks after the Nth message of rolling a market up — weeks that are new, weeks that changed, months — for N = 1, 2, … until it no longer gets there.
/// Each time readers see what they saw before, and going on gives what an undisturbed run gives.
/// </summary>
public sealed class RollupCrashTests(ITestOutputHelper output)
{
    private const int MaxPoints = 400;
    private static readonly VariantKey Good = VariantKey.Plain(new Domain.Common.ItemId(1));
    private readonly FakeTimeProvider _before = new(Snap.T0.AddDays(60));
    private readonly FakeTimeProvider _clock = new(Snap.T0.AddDays(75));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RollUp_CutAfterEveryMessage_GoesOn()
    {
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Postgres);
        var direct = new NpgsqlConnectionStringBuilder(database.Settings["Storage:ConnectionString"]);
        await using var proxy = TcpProxy.Start(direct.Port);
        await using var undisturbed = database.Services(services => services.AddSingleton<TimeProvider>(_clock));
        await using var disturbed = Through(database, new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Port = proxy.Port });
        await using var earlier = database.Services(services => services.AddSingleton<TimeProvider>(_before));
        await FillAsync(earlier, 1);
        var bars = await BarsAsync(undisturbed, 1);
        Assert.True(await undisturbed.GetRequiredService<RollupRoller>().RollAsync(new MarketId(1), Ct) > 3);
        var expected = await RowsAsync(undisturbed, 1);
        var points = 0;
        for (var market = 2; market < MaxPoints; market++)
        {
            await FillAsync(earlier, market);
            var roller = disturbed.GetRequiredService<RollupRoller>();
            await disturbed.GetRequiredService<ISnapshotStore>().LastPublishedAsync(new MarketId(market), Ct);
            proxy.CutAfter(market - 1);
            var failed = await Record.ExceptionAsync(() => roller.RollAsync(new MarketId(market), Ct));
            if (failed is null && !proxy.IsCut) break;
            points++;
            proxy.Forward();

            // The server may still be busy with what it was sent last; the lock tells when it has ended either way.
            await using (var db = await undisturbed.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct))
                await db.Database.ExecuteSqlAsync($"UPDATE markets SET snapshots = snapshots WHERE market_id = {market}", Ct);
            Assert.Equal(bars, await BarsAsync(undisturbed, market));

            await AgainAsync(roller, market);
            Assert.Equal(expected, await RowsAsync(undisturbed, market));
            Assert.Equal(bars, await BarsAsync(undisturbed, market));
        }

        output.WriteLine($"rollup.crash.points: {points}\nrollup.crash.breaches: 0");
        Assert.InRange(points, 30, MaxPoints - 3);
    }

    // Rolled up once; then the archive brought something for two of those weeks, and a new week has closed.
    private static async Task FillAsync(IServiceProvider services, int market)
    {
        var store = services.GetRequiredService<ISnapshotStore>();
        for (var day = 20; day < 58; day += 6) await store.RecordAsync(At(market, day), Ct);
        await services.GetRequiredService<RollupRoller>().RollAsync(new MarketId(market), Ct);
        await store.RecordAsync(At(market, 70), Ct);
        await store.RecordArchivedAsync([At(market, 2), At(market, 9)], Ct);

        static MarketSnapshot At(int market, int day) => Snap.At(market, Snap.T0.AddDays(day), Snap.Of(1, 1000 + day), Snap.Of(40, 7), Snap.Of(90 + day, 5));
    }

    private static async Task AgainAsync(RollupRoller roller, int market)
    {
        // Connections that broke are noticed one by one.
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await roller.RollAsync(new MarketId(market), Ct);
                return;
            }
            catch (NpgsqlException) when (attempt < 20)
            {
                await Task.Delay(20, Ct);
            }
        }
    }

    private ServiceProvider Through(TestDatabase database, NpgsqlConnectionStringBuilder connection)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddPersistence(database.Configuration(("Storage:ConnectionString", connection.ConnectionString)));
        return services.BuildServiceProvider();
    }

    private static async Task<List<PriceBar>> BarsAsync(IServiceProvider services, int market)
    {
        var bars = new List<PriceBar>();
        foreach (var level in new[] { PriceGranularity.Day, PriceGranularity.Week, PriceGranularity.Month })
            bars.AddRange(await services.GetRequiredService<IPriceBars>().OfVariantAsync(new MarketId(market), Good, level, Snap.T0, Snap.T0.AddDays(100), Ct));
        return bars;
    }

    private static async Task<List<string>> RowsAsync(IServiceProvider services, int market)
    {
        var id = new MarketId(market);
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        Assert.Equal(0, await db.RollupMarks.CountAsync(row => row.MarketId == id, Ct));
        return [.. (await db.PriceRollups.Where(row => row.MarketId == id).ToListAsync(Ct)).Select(row => $"{row.Level} {row.Bucket} {row.Period} {Convert.ToHexString(row.Bytes)}").Order(StringComparer.Ordinal)];
    }
}
