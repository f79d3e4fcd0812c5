using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace DiscordAH.Infrastructure.Persistence.Postgres;

/// <summary>The PostgreSQL server at start.</summary>
internal sealed class PostgresDatabase(IOptions<StorageOptions> options) : IDatabase
{
    // Any number will do, as long as every version of this program uses the same.
    private const long MigrationLock = 0x0D15_C08D_A401;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public string Name
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString);
            return FormattableString.Invariant($"{settings.Database} on {settings.Host}:{settings.Port}");
        }
    }

    /// <summary>An advisory lock of a session of its own: it ends with the session.</summary>
    public async Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(PostgresSetup.SessionConnectionString(options.Value.SessionConnectionString!));
        try
        {
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT pg_try_advisory_lock(@key)";
            command.Parameters.AddWithValue("key", MigrationLock);
            while (await command.ExecuteScalarAsync(ct) is not true) await Task.Delay(Pause, ct);
            return new Unlocking(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// A migration may rewrite a large table, so it has no time limit; but it does not stand in everybody's way while it waits for a lock.
    /// The limit is the session's, so it gets a session of its own, past any pooler.
    /// </summary>
    public async Task<AppDbContext> OpenForMigrationAsync(CancellationToken ct)
    {
        var builder = new DbContextOptionsBuilder<PostgresAppDbContext>();
        builder.UseNpgsql(PostgresSetup.SessionConnectionString(options.Value.SessionConnectionString!)).UseSnakeCaseNamingConvention();
        var db = new PostgresAppDbContext(builder.Options);
        try
        {
            db.Database.SetCommandTimeout(0);
            await db.Database.OpenConnectionAsync(ct);
            await db.Database.ExecuteSqlRawAsync("SET lock_timeout = '5s'", ct);
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    public bool MayPass(Exception failure) => Cause(failure) switch
    {
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown,
        NpgsqlException or SocketException or TimeoutException => true,
        _ => false,
    };

    public string Advice(Exception failure) => Cause(failure) switch
    {
        StorageAwayException => "the server does not answer. Look at the server and the network to it; this program goes on by itself when it is back.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => "the server refuses the user or password. Check Username and Password in Storage:ConnectionString.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => "the server has no such database. Create it (createdb), or correct Database in Storage:ConnectionString.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => "the user may not create tables there. Make the user the owner of the database.",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => "the server has no connection left. Raise max_connections, or lower Maximum Pool Size in Storage:ConnectionString.",
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => "another session keeps a table locked. End it (pg_stat_activity shows it) and start again.",
        PostgresException postgres => $"the server answered with error {postgres.SqlState}. Its log says more.",
        NpgsqlException or SocketException or TimeoutException => $"no answer within {options.Value.StartTimeout.TotalSeconds:0} seconds. Start the server, or correct Host and Port in Storage:ConnectionString.",
        OperationCanceledException => "another process has been migrating it for too long. Wait for it to end, or stop it, and start again.",
        _ => "bringing its tables up to date failed. The log says more; the database was left as it was.",
    };

    // EF wraps what it takes for passing.
    private static Exception Cause(Exception failure) => failure is InvalidOperationException { InnerException: System.Data.Common.DbException inner } ? inner : failure;

    private sealed class Unlocking(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "SELECT pg_advisory_unlock(@key)";
                command.Parameters.AddWithValue("key", MigrationLock);
                await command.ExecuteScalarAsync();
            }
        }
    }
}
