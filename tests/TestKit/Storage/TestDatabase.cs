using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DiscordAH.TestKit.Storage;

/// <summary>A real database for one test: a SQLite file or a PostgreSQL database, migrated, or empty where the test migrates itself.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string Template = "discordah_template";
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task> PostgresTemplate = new(MakePostgresTemplateAsync);
    private readonly Dictionary<string, string?> _settings;

    private TestDatabase(StorageProvider provider, string directory, string? connectionString)
    {
        (Provider, Directory) = (provider, directory);
        _settings = new Dictionary<string, string?>
        {
            ["Storage:Provider"] = provider.ToString(),
            ["Storage:ConnectionString"] = connectionString,
            ["Data:Directory"] = directory,
        };
    }

    /// <summary>Which database.</summary>
    public StorageProvider Provider { get; }

    /// <summary>A temporary folder, also the program's data folder.</summary>
    public string Directory { get; }

    /// <summary>The settings by which a host finds it.</summary>
    public IReadOnlyDictionary<string, string?> Settings => _settings;

    /// <summary>A database of its own for a test.</summary>
    public static async Task<TestDatabase> CreateAsync(StorageProvider provider, bool migrated = true)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("discordah-test-").FullName;
        if (provider == StorageProvider.Sqlite)
        {
            if (migrated) File.Copy(await SqliteTemplate.Value, Path.Combine(directory, "discordah.db"));
            return new TestDatabase(provider, directory, null);
        }

        var server = await PostgresServer.SharedAsync();
        if (migrated) await PostgresTemplate.Value;
        return new TestDatabase(provider, directory, await server.CreateDatabaseAsync(migrated ? Template : null));
    }

    /// <summary>The settings as configuration, with others added; of two for one key the later counts.</summary>
    public IConfiguration Configuration(params (string Key, string? Value)[] more) => new ConfigurationBuilder()
        .AddInMemoryCollection(_settings)
        .AddInMemoryCollection(more.GroupBy(setting => setting.Key, setting => setting.Value).ToDictionary(setting => setting.Key, setting => setting.Last()))
        .Build();

    /// <summary>The stores over it; dispose the result. Call several times for several processes' worth.</summary>
    public ServiceProvider Services(Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPersistence(Configuration());
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Provider == StorageProvider.Postgres) await using (var source = NpgsqlDataSource.Create((await PostgresServer.SharedAsync()).ConnectionString("postgres")))
        {
            var name = new NpgsqlConnectionStringBuilder(_settings["Storage:ConnectionString"]).Database;
            await using var drop = source.CreateCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            await drop.ExecuteNonQueryAsync();
        }

        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var template = await CreateAsync(StorageProvider.Sqlite, migrated: false);
        await MigrateAsync(template);
        var file = Path.Combine(template.Directory, "discordah.db");

        // A copy of the file alone must hold everything: move the WAL into it.
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await checkpoint.ExecuteNonQueryAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.Directory.Delete(template.Directory, recursive: true);
        return file;
    }

    private static async Task MakePostgresTemplateAsync()
    {
        var server = await PostgresServer.SharedAsync();
        var connectionString = await server.CreateDatabaseAsync(name: Template);
        var directory = System.IO.Directory.CreateTempSubdirectory("discordah-test-").FullName;
        await MigrateAsync(new TestDatabase(StorageProvider.Postgres, directory, connectionString));
        System.IO.Directory.Delete(directory, recursive: true);
    }

    private static async Task MigrateAsync(TestDatabase database)
    {
        await using var services = database.Services();
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
    }
}
