using System.Globalization;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using DiscordAH.TestKit.Servers;
using DiscordAH.TestKit.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace DiscordAH.Infrastructure.Tests.Alerts;

/// <summary>
/// R28: an evaluation ends after the Nth message to the server, or at the Nth row that it writes, for N = 1, 2, … until it no longer gets there. Run again, firings, messages
/// and states equal an undisturbed run: none lost, none twice.
/// </summary>
public sealed class EvaluationCrashTests(ITestOutputHelper output)
{
    private const int MaxPoints = 400;
    private readonly FakeTimeProvider _clock = new(Snap.Hour(3));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Evaluate_CutAfterEveryMessage_OnPostgres_FiresOnce()
    {
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Postgres);
        var direct = new NpgsqlConnectionStringBuilder(database.Settings["Storage:ConnectionString"]);
        await using var proxy = TcpProxy.Start(direct.Port);
        await using var undisturbed = database.Services(Configure);
        await using var disturbed = Through(database, new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Port = proxy.Port });
        var (before, expected) = await ExpectedAsync(undisturbed);
        var (points, nothing) = (0, 0);
        for (var market = 2; market < MaxPoints; market++)
        {
            await AlertScene.FillAsync(undisturbed, market);
            await disturbed.GetRequiredService<DueAlerts>().ThroughAsync(new MarketId(market), Ct);
            proxy.CutAfter(market - 1);
            var failed = await Record.ExceptionAsync(() => AlertScene.EvaluateAsync(disturbed, market));
            if (failed is null && !proxy.IsCut) break;
            points++;
            proxy.Forward();

            // The server may still be busy with what it was sent last; the mark's row tells when it has ended either way.
            await using (var db = await undisturbed.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct))
                await db.Database.ExecuteSqlAsync($"UPDATE alert_marks SET through = through WHERE market_id = {market}", Ct);
            if (WholeOrNothing(before, expected, await AlertScene.LinesAsync(undisturbed, market), market - 1)) nothing++;
            await AgainAsync(disturbed, market);
            Assert.Equal(expected, await AlertScene.LinesAsync(undisturbed, market));
        }

        output.WriteLine($"alerts.crash.postgres.points: {points}\nalerts.crash.postgres.nothing: {nothing}\nalerts.crash.postgres.whole: {points - nothing}\nalerts.crash.postgres.breaches: 0");
        Assert.InRange(points, 15, MaxPoints - 3);
        Assert.InRange(nothing, 5, points - 1);
    }

    [Fact]
    public async Task Evaluate_EndedAtEveryWrittenRow_OnSqlite_FiresOnce()
    {
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Sqlite);
        await using var services = database.Services(Configure);
        var (before, expected) = await ExpectedAsync(services);
        await PlantAsync(services);
        var points = 0;
        for (var market = 2; market < MaxPoints; market++)
        {
            await EndInAsync(services, int.MaxValue);
            await AlertScene.FillAsync(services, market);
            await EndInAsync(services, market - 1);
            if (await Record.ExceptionAsync(() => AlertScene.EvaluateAsync(services, market)) is not { } failed) break;
            Assert.IsType<SqliteException>(failed);
            points++;
            Assert.True(WholeOrNothing(before, expected, await AlertScene.LinesAsync(services, market), market - 1));
            await EndInAsync(services, int.MaxValue);
            await AlertScene.EvaluateAsync(services, market);
            Assert.Equal(expected, await AlertScene.LinesAsync(services, market));
        }

        output.WriteLine($"alerts.crash.sqlite.points: {points}\nalerts.crash.sqlite.breaches: 0");
        Assert.InRange(points, 15, MaxPoints - 3);
    }

    private static bool WholeOrNothing(List<string> before, List<string> expected, List<string> left, int point)
    {
        Assert.True(left.SequenceEqual(before) || left.SequenceEqual(expected), $"Cut at {point}, half of the evaluation is there:\n{string.Join('\n', left.Except(before))}");
        return left.SequenceEqual(before);
    }

    private static async Task<(List<string> Before, List<string> After)> ExpectedAsync(IServiceProvider services)
    {
        await AlertScene.FillAsync(services, 1);
        var before = await AlertScene.LinesAsync(services, 1);
        await AlertScene.EvaluateAsync(services, 1);
        return (before, await AlertScene.LinesAsync(services, 1));
    }

    // Every row that an evaluation may write counts down; at zero its statement fails.
    private static async Task PlantAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE test_end (rows_left INTEGER NOT NULL); INSERT INTO test_end VALUES (1000000);", Ct);
        var tables = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name IN ('alert_marks', 'price_alerts', 'alert_history', 'outbox_messages', 'notifications')").ToListAsync(Ct);
        foreach (var (table, deed) in tables.SelectMany(table => new[] { (table, "INSERT"), (table, "UPDATE") }))
        {
            var sql = string.Create(CultureInfo.InvariantCulture, $"CREATE TRIGGER test_{table}_{deed} BEFORE {deed} ON {table} BEGIN UPDATE test_end SET rows_left = rows_left - 1; SELECT RAISE(ABORT, 'Ended by the test.') FROM test_end WHERE rows_left = 0; END");
            await db.Database.ExecuteSqlRawAsync(sql, Ct);
        }
    }

    private static async Task EndInAsync(IServiceProvider services, int rows)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        await db.Database.ExecuteSqlAsync($"UPDATE test_end SET rows_left = {rows}", Ct);
    }

    private static async Task AgainAsync(IServiceProvider services, int market)
    {
        // Connections that broke are noticed one by one.
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await AlertScene.EvaluateAsync(services, market);
                return;
            }
            catch (Exception broken) when (attempt < 20 && (broken is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException }))
            {
                await Task.Delay(20, Ct);
            }
        }
    }

    private ServiceProvider Through(TestDatabase database, NpgsqlConnectionStringBuilder connection)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPersistence(database.Configuration(("Storage:ConnectionString", connection.ConnectionString)));
        Configure(services);
        return services.BuildServiceProvider();
    }

    private void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        AlertScene.Add(services);
    }
}
