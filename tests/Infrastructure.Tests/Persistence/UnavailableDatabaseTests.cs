using System.Diagnostics;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Tests.Persistence;

public sealed class UnavailableDatabaseTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("discordah-test-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Migrate_PostgresDown_NamesTheHostButNeverThePassword()
    {
        var watch = Stopwatch.StartNew();

        var failure = await FailAsync(("Storage:Provider", "Postgres"), ("Storage:ConnectionString", "Host=127.0.0.1;Port=1;Database=desk;Username=u;Password=hunter2"), ("Storage:StartTimeout", "00:00:01"));

        Assert.Contains("desk on 127.0.0.1:1", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Start the server", failure.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 15);
    }

    [Fact]
    public async Task Migrate_PostgresComesUpLate_Waits()
    {
        await using var server = await PostgresServer.StartOwnAsync();
        var connectionString = await server.CreateDatabaseAsync();
        await server.StopAsync();
        await using var services = Services(("Storage:Provider", "Postgres"), ("Storage:ConnectionString", connectionString));

        var migrating = services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Ct);
        await server.StartAsync();

        await migrating;
    }

    [Fact]
    public async Task Migrate_NoSuchPostgresDatabase_SaysSo()
    {
        var server = await PostgresServer.SharedAsync();

        var failure = await FailAsync(("Storage:Provider", "Postgres"), ("Storage:ConnectionString", server.ConnectionString("nowhere")));

        Assert.Contains("no such database", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_FileThatIsNoDatabase_NamesIt()
    {
        await File.WriteAllTextAsync(Path.Combine(_directory, "discordah.db"), new string('x', 5000), Ct);

        var failure = await FailAsync();

        Assert.Contains(Path.Combine(_directory, "discordah.db"), failure.Message, StringComparison.Ordinal);
        Assert.Contains("no SQLite database", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_DirectoryIsAFile_SaysSo()
    {
        var file = Path.Combine(_directory, "file");
        await File.WriteAllTextAsync(file, "", Ct);

        var failure = await FailAsync(("Data:Directory", file), ("Storage:StartTimeout", "00:00:01"));

        Assert.Contains("Data:Directory", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_LockLeftByAKilledProcess_IsOvercome()
    {
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_directory, "discordah.db")};Pooling=False"))
        {
            await connection.OpenAsync(Ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, 'then')";
            await command.ExecuteNonQueryAsync(Ct);
        }

        await using var again = Services();
        await again.GetRequiredService<DatabaseMigrator>().MigrateAsync(Ct).WaitAsync(TimeSpan.FromSeconds(20), Ct);
    }

    [Theory]
    [InlineData("Storage:Provider", "Postgres", "Storage:ConnectionString")]
    [InlineData("Storage:StartTimeout", "01:00:00", "Storage:StartTimeout")]
    [InlineData("Data:Directory", "", "Data:Directory")]
    public async Task Start_WrongSetting_NamesTheKey(string key, string value, string named)
    {
        await using var services = Services((key, value));

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    private async Task<StorageUnavailableException> FailAsync(params (string Key, string? Value)[] settings)
    {
        await using var services = Services(settings);
        return await Assert.ThrowsAsync<StorageUnavailableException>(() => services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Ct));
    }

    private ServiceProvider Services(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Directory"] = _directory })
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPersistence(configuration);
        return services.BuildServiceProvider();
    }
}
