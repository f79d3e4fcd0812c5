using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Persistence.Sqlite;

/// <summary>The SQLite file at start.</summary>
internal sealed class SqliteDatabase(IOptions<DataOptions> options) : IDatabase
{
    private const int Busy = 5;
    private const int Locked = 6;

    public string Name => options.Value.DatabaseFile;

    /// <summary>A locked file beside the database: the system lets go of it when the process dies, however it dies.</summary>
    public Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        Directory.CreateDirectory(Path.GetDirectoryName(Name)!);
        return Task.FromResult<IAsyncDisposable>(new FileStream(Name + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
    }

    public async Task<AppDbContext> OpenForMigrationAsync(CancellationToken ct)
    {
        var options = new DbContextOptionsBuilder<SqliteAppDbContext>();
        SqliteSetup.Configure(options, Name);
        var db = new SqliteAppDbContext(options.Options);
        try
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct);

            // EF's own lock is a table that stays behind when a migrating process is killed; every later start would then wait for ever.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    // An IOException without a subtype is the sharing violation of the lock file.
    public bool MayPass(Exception failure) => failure is SqliteException { SqliteErrorCode: Busy or Locked } || failure.GetType() == typeof(IOException);

    public string Advice(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: Busy or Locked } => "another program keeps it locked. Close that program and start again.",
        SqliteException { SqliteErrorCode: 13 } => "the disk is full. Make room and start again.",
        SqliteException { SqliteErrorCode: 11 or 26 } => "it is damaged or no SQLite database. Restore it from a backup, or move it away to start empty.",
        SqliteException { SqliteErrorCode: 8 or 14 } or UnauthorizedAccessException => "it cannot be opened for writing. Give this user the right to write to its folder, or set Data:Directory to another one.",
        IOException => "its folder cannot be made or is in use by another start of this program. Check Data:Directory.",
        _ => "bringing its tables up to date failed. The log says more; the database was left as it was.",
    };
}
