using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Persistence.Postgres;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Tests.Market;
using DiscordAH.TestKit.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Prometheus;

namespace DiscordAH.Infrastructure.Tests.Persistence;

/// <summary>The pool and the prepared statements, as the server sees them.</summary>
public sealed class PostgresPoolTests
{
    private const string Text = "Host=db;Database=desk;Username=u;Password=hunter2";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Settings_SilentString_GetsOurDefaults_SpokenOneKeepsItsOwn()
    {
        var silent = PostgresSetup.Settings(Text, workers: 4);
        var spoken = PostgresSetup.Settings(Text + ";MaxPoolSize=7;Max Auto Prepare=0;Timeout=9;Application Name=mine;Tcp Keepalive=false");

        Assert.Equal((32, 100, 5, true, false), (silent.MaxPoolSize, silent.MaxAutoPrepare, silent.Timeout, silent.TcpKeepAlive, silent.Multiplexing));
        Assert.Equal((7, 0, 9, "mine", false), (spoken.MaxPoolSize, spoken.MaxAutoPrepare, spoken.Timeout, spoken.ApplicationName, spoken.TcpKeepAlive));
        Assert.Equal(64 + 16, PostgresSetup.Settings(Text, workers: 64).MaxPoolSize);
        Assert.Equal("discordah-infrastructure-tests", silent.ApplicationName);
    }

    [Theory]
    [InlineData(";Maximum Pool Size=4", "Maximum Pool Size")]
    [InlineData(";Maximum Pool Size=5000", "Maximum Pool Size")]
    [InlineData(";Multiplexing=true", "Multiplexing")]
    [InlineData(";Pooling=false", "Pooling")]
    public void Validate_PoolThatCannotWork_IsRefusedWithoutThePassword(string more, string named)
    {
        var validator = new StorageOptionsValidator(Options.Create(new JobsOptions { Workers = 8 }), new JobsWork(true));

        var result = validator.Validate(null, new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = Text + more });
        var direct = validator.Validate(null, new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = Text, DirectConnectionString = Text + more });

        Assert.True(result.Failed);
        Assert.Contains(named, result.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.FailureMessage, StringComparison.Ordinal);
        Assert.Contains("Storage:DirectConnectionString", direct.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HotQuestions_AreRunFromPreparedStatements()
    {
        await using var store = await StoreAsync(";Maximum Pool Size=4;Minimum Pool Size=1");
        var queries = store.GetRequiredService<IMarketQueries>();
        await store.GetRequiredService<ISnapshotStore>().RecordAsync(Snap.At(1, Snap.T0, Snap.Of(1, 100)), Ct);

        for (var i = 0; i < 40; i++)
        {
            await queries.CurrentAsync(new MarketId(1), VariantKey.Plain(new ItemId(1)), Ct);
            await queries.ChangesAsync(new MarketId(1), VariantKey.Plain(new ItemId(1)), Snap.T0, Snap.Hour(1), Ct);
        }

        // All connections of the pool: the one that asked is among them.
        var (current, changes) = (0L, 0L);
        var held = new List<NpgsqlConnection>();
        for (var i = 0; i < 4; i++) held.Add(await store.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(Ct));
        foreach (var connection in held)
        {
            await using var command = new NpgsqlCommand("SELECT count(*) FILTER (WHERE statement LIKE '%current_market%'), count(*) FILTER (WHERE statement LIKE '%price_history%') FROM pg_prepared_statements WHERE NOT from_sql", connection);
            await using var reader = await command.ExecuteReaderAsync(Ct);
            await reader.ReadAsync(Ct);
            (current, changes) = (current + reader.GetInt64(0), changes + reader.GetInt64(1));
            await reader.CloseAsync();
            await connection.DisposeAsync();
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"pool.prepared_current: {current}\npool.prepared_changes: {changes}");
        Assert.True(current >= 1, "CurrentAsync is not prepared.");
        Assert.True(changes >= 1, "ChangesAsync is not prepared.");
    }

    [Fact]
    public async Task ManyCallers_ShareTheConnectionsOfThePool()
    {
        await using var store = await StoreAsync(";Maximum Pool Size=6;Timeout=120;Application Name=crowd");
        var queries = store.GetRequiredService<IMarketQueries>();
        await store.GetRequiredService<ISnapshotStore>().RecordAsync(Snap.At(1, Snap.T0, [.. Enumerable.Range(1, 50).Select(item => Snap.Of(item, 100))]), Ct);

        var asking = Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => queries.VariantsAsync(new MarketId(1), new ItemId(1 + i % 50), Ct))));
        var most = 0L;
        do
        {
            most = Math.Max(most, await ConnectionsAsync(store, "crowd"));
            await Task.Delay(20, Ct);
        }
        while (!asking.IsCompleted);
        await asking;
        most = Math.Max(most, await ConnectionsAsync(store, "crowd"));

        TestContext.Current.TestOutputHelper?.WriteLine($"pool.callers: 200\npool.connections_max: {most}");
        Assert.InRange(most, 1, 6);
    }

    [Fact]
    public async Task Metrics_ShowPoolAndPreparedShare_UnderAPlainName()
    {
        await using var store = await StoreAsync(";Maximum Pool Size=6");
        var queries = store.GetRequiredService<IMarketQueries>();
        var text = "";
        for (var look = 0; look < 20 && !(text.Contains("npgsql_db_client_connection_count", StringComparison.Ordinal) && text.Contains("prepared_ratio", StringComparison.Ordinal)); look++)
        {
            // The adapter begins to listen with the first collection, and commands are counted only while somebody listens.
            for (var i = 0; i < 20; i++) await queries.CurrentAsync(new MarketId(1), VariantKey.Plain(new ItemId(1)), Ct);
            if (look > 0) await Task.Delay(200, Ct);
            using var stream = new MemoryStream();
            await Metrics.DefaultRegistry.CollectAndExportAsTextAsync(stream, Ct);
            text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        }

        var ours = string.Join('\n', text.Split('\n').Where(line => line.StartsWith("npgsql_", StringComparison.Ordinal) && line.Contains('"', StringComparison.Ordinal)));
        Assert.Contains("prepared_ratio", ours, StringComparison.Ordinal);
        Assert.Contains("db_client_connection_pool_name=\"discordah\"", ours, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", ours, StringComparison.OrdinalIgnoreCase);
        TestContext.Current.TestOutputHelper?.WriteLine(ours);
    }

    [Fact]
    public async Task Migrate_LeavesThePoolAsItWas()
    {
        await using var store = await StoreAsync(";Maximum Pool Size=4;No Reset On Close=true");
        await store.GetRequiredService<DatabaseMigrator>().MigrateAsync(Ct);

        await using var db = await store.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        Assert.Equal("0", await db.Database.SqlQueryRaw<string>("SELECT current_setting('lock_timeout') AS \"Value\"").SingleAsync(Ct));
        Assert.NotEqual(0, db.Database.GetCommandTimeout() ?? 30);
    }

    [Fact]
    public async Task Migrate_TableHeldByAnother_GivesWayAndSaysSo()
    {
        var server = await PostgresServer.SharedAsync();
        var text = await server.CreateDatabaseAsync();
        await using var store = Services(text, ("Storage:StartTimeout", "00:00:06"));
        await using var holder = new NpgsqlConnection(text);
        await holder.OpenAsync(Ct);
        await using (var command = new NpgsqlCommand("CREATE TABLE \"__EFMigrationsHistory\" (migration_id varchar(150) PRIMARY KEY, product_version varchar(32) NOT NULL); BEGIN; LOCK TABLE \"__EFMigrationsHistory\" IN ACCESS SHARE MODE", holder))
            await command.ExecuteNonQueryAsync(Ct);

        var failure = await Assert.ThrowsAsync<StorageUnavailableException>(() => store.GetRequiredService<DatabaseMigrator>().MigrateAsync(Ct));

        Assert.True(failure.Message.Contains("keeps a table locked", StringComparison.Ordinal), failure.ToString());
    }

    private static async Task<long> ConnectionsAsync(ServiceProvider store, string name)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(store.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString) { Pooling = false, ApplicationName = "onlooker" }.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE application_name = @name", connection);
        command.Parameters.AddWithValue("name", name);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }

    private static async Task<ServiceProvider> StoreAsync(string more)
    {
        var server = await PostgresServer.SharedAsync();
        var text = new NpgsqlConnectionStringBuilder(await server.CreateDatabaseAsync());
        text.Remove("Maximum Pool Size");
        var store = Services(text.ConnectionString + more);
        await store.GetRequiredService<DatabaseMigrator>().MigrateAsync(Ct);
        return store;
    }

    private static ServiceProvider Services(string connectionString, params (string Key, string Value)[] more)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = "Postgres", ["Storage:ConnectionString"] = connectionString,
        }).AddInMemoryCollection(more.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        return new ServiceCollection().AddLogging().AddPersistence(configuration).BuildServiceProvider();
    }
}
