using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Persistence.Postgres;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Where Hangfire keeps its own queue: memory beside SQLite, PostgreSQL otherwise. Nothing in it matters after a restart; job_queue does.</summary>
internal sealed class HangfireStorage(IDatabase database, IOptions<StorageOptions> storage, IOptions<JobsOptions> jobs) : IDisposable
{
    private static readonly TimeSpan Invisibility = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan KeepWakes = TimeSpan.FromHours(1);
    private readonly SemaphoreSlim _once = new(1, 1);
    private JobStorage? _storage;

    public async Task<JobStorage> GetAsync(CancellationToken ct)
    {
        if (_storage is not null) return _storage;
        await _once.WaitAsync(ct);
        try
        {
            return _storage ??= await CreateAsync(ct);
        }
        finally
        {
            _once.Release();
        }
    }

    public void Dispose()
    {
        _once.Dispose();
        (_storage as IDisposable)?.Dispose();
    }

    // Never through GlobalConfiguration or JobStorage.Current: they are static, and two hosts in one process would share a queue.
    private async Task<JobStorage> CreateAsync(CancellationToken ct)
    {
        if (storage.Value.Provider == StorageProvider.Sqlite) return new InMemoryStorage { JobExpirationTimeout = KeepWakes };

        // Hangfire makes its own tables; two processes must not do it at the same time.
        await using var turn = await database.LockForMigrationAsync(ct);
        var options = new PostgreSqlStorageOptions
        {
            // Without sliding, a job that outlives the timeout is started again beside itself.
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = Invisibility,
            QueuePollInterval = TimeSpan.FromSeconds(1),
            SchemaName = "hangfire",
            PrepareSchemaIfNecessary = true,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(PostgresSetup.HangfireConnectionString(storage.Value.SessionConnectionString!, jobs.Value.Workers), options), options) { JobExpirationTimeout = KeepWakes };
    }
}
