using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>Waits for the database, brings its tables up to date, one process at a time, and says plainly why it cannot.</summary>
public sealed partial class DatabaseMigrator : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly IDatabase _database;
    private readonly TimeSpan _limit;
    private readonly ILogger<DatabaseMigrator> _logger;

    internal DatabaseMigrator(IDatabase database, IOptions<StorageOptions> options, ILogger<DatabaseMigrator> logger) =>
        (_database, _limit, _logger) = (database, options.Value.StartTimeout, logger);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => MigrateAsync(cancellationToken);

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits and migrates. Safe to call again.</summary>
    /// <exception cref="StorageUnavailableException">The database did not come up within the limit, refuses us, or is newer than this program.</exception>
    public async Task MigrateAsync(CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(_limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        Exception? last = null;
        while (true)
        {
            try
            {
                await TryMigrateAsync(last is null ? ct : either.Token, ct);
                return;
            }
            catch (Exception failure) when (failure is not StorageUnavailableException && !ct.IsCancellationRequested)
            {
                // A wait that was cut short says nothing; the failure before it does.
                if (failure is not OperationCanceledException || last is null) last = failure;
                if (limit.IsCancellationRequested || !_database.MayPass(failure)) throw Unavailable(last);
                LogWaiting(_database.Name, last.GetType().Name);
            }

            try
            {
                await Task.Delay(Pause, either.Token);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                throw Unavailable(last);
            }
        }
    }

    private async Task TryMigrateAsync(CancellationToken connecting, CancellationToken ct)
    {
        await using var turn = await _database.LockForMigrationAsync(connecting);
        await using var db = await _database.OpenForMigrationAsync(ct);
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToHashSet(StringComparer.Ordinal);
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
            throw new StorageUnavailableException($"The database {_database.Name} was last used by a newer version of this program (it knows {newer}). Start that version, or restore a backup made before the update.");
        if (known.Count == applied.Count) return;
        await db.Database.MigrateAsync(ct);
        LogMigrated(_database.Name, known.Count - applied.Count);
    }

    private StorageUnavailableException Unavailable(Exception failure) =>
        new($"The database {_database.Name} cannot be used: {_database.Advice(failure)}", failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database {Database} does not answer yet ({Reason}); waiting")]
    private partial void LogWaiting(string database, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database {Database} was brought up to date by {Count} migrations")]
    private partial void LogMigrated(string database, int count);
}
