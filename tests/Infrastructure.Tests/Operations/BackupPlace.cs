using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DiscordAH.Infrastructure.Tests.Operations;

/// <summary>A source to back up and an empty place to restore into, for either database, with keys and a passphrase.</summary>
internal sealed class BackupPlace(StorageProvider provider, PostgresServer? source, PostgresServer? target) : IAsyncDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("discordah-drill-").FullName;

    public string Backups => Path.Combine(Root, "backups");

    public string SourceData => Path.Combine(Root, "source");

    public string RestoredData => Path.Combine(Root, "restored");

    public string Passphrase => Path.Combine(Root, "passphrase");

    public Dictionary<string, string?> SourceSettings { get; private set; } = [];

    public Dictionary<string, string?> TargetSettings { get; private set; } = [];

    public string[] Keys => [Path.Combine(SourceData, "protection.pem"), Path.Combine(SourceData, "discord-signing.key")];

    /// <summary>PostgreSQL: two servers, so that nothing can come from the first one by accident.</summary>
    public static async Task<BackupPlace> CreateAsync(StorageProvider provider)
    {
        var postgres = provider == StorageProvider.Postgres;
        if (!postgres) Requires.Installed(File.Exists("/usr/bin/sqlite3"), "sqlite3");
        var place = new BackupPlace(provider, postgres ? await PostgresServer.SharedAsync() : null, postgres ? await PostgresServer.StartOwnAsync() : null);
        Directory.CreateDirectory(place.SourceData);
        await File.WriteAllTextAsync(place.Passphrase, "correct horse battery staple");
        await File.WriteAllBytesAsync(place.Keys[1], System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
        place.SourceSettings = await place.SettingsAsync(place.SourceData, fromSource: true);
        place.TargetSettings = await place.SettingsAsync(place.RestoredData, fromSource: false);
        return place;
    }

    public Task<(int ExitCode, string Output)> BackUpAsync(params (string Name, string Value)[] more) =>
        Scripts.RunAsync("backup.sh", Environment(SourceSettings, more), [Backups, .. Keys]);

    public Task<(int ExitCode, string Output)> RestoreAsync(string backup, params (string Name, string Value)[] more) =>
        Scripts.RunAsync("restore.sh", Environment(TargetSettings, more), [backup, RestoredData]);

    public string[] BackupsThere() => [.. Directory.GetDirectories(Backups, "discordah-*").Order(StringComparer.Ordinal)];

    /// <summary>Whether the place to restore into is as empty as before.</summary>
    public async Task<bool> TargetIsEmptyAsync()
    {
        if (provider == StorageProvider.Sqlite) return !Directory.Exists(RestoredData) || Directory.GetFiles(RestoredData).Length == 0;
        await using var connection = new NpgsqlConnection(TargetSettings["Storage:ConnectionString"] + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')", connection);
        return await command.ExecuteScalarAsync() is 0L && !File.Exists(Path.Combine(RestoredData, "protection.pem"));
    }

    /// <summary>An operator's statement against the source.</summary>
    public async Task DamageSourceAsync(string sql)
    {
        await using var services = FilledDatabase.Services(SourceSettings);
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    public async ValueTask DisposeAsync()
    {
        if (target is not null) await target.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Root, recursive: true);
    }

    private async Task<Dictionary<string, string?>> SettingsAsync(string data, bool fromSource) => new()
    {
        ["Storage:Provider"] = provider.ToString(),
        ["Storage:ConnectionString"] = provider == StorageProvider.Sqlite ? null : await (fromSource ? source! : target!).CreateDatabaseAsync(),
        ["Data:Directory"] = data,
    };

    private Dictionary<string, string> Environment(Dictionary<string, string?> settings, (string Name, string Value)[] more)
    {
        var environment = new Dictionary<string, string> { ["BACKUP_PASSPHRASE_FILE"] = Passphrase, ["DISCORDAH_VERIFY"] = "" };
        if (provider == StorageProvider.Sqlite)
        {
            environment["SQLITE_FILE"] = Path.Combine(settings["Data:Directory"]!, "discordah.db");
        }
        else
        {
            var text = new NpgsqlConnectionStringBuilder(settings["Storage:ConnectionString"]);
            environment["PGHOST"] = text.Host!;
            environment["PGPORT"] = FormattableString.Invariant($"{text.Port}");
            environment["PGUSER"] = text.Username!;
            environment["PGDATABASE"] = text.Database!;
        }

        foreach (var (name, value) in more) environment[name] = value;
        return environment;
    }
}
