using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Npgsql;

namespace DiscordAH.Infrastructure.Persistence.Postgres;

/// <summary>The PostgreSQL server at start.</summary>
internal sealed class PostgresDatabase(NpgsqlDataSource source, IOptions<StorageOptions> options) : IDatabase
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
        var connection = await source.OpenConnectionAsync(ct);
        try
        {
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

    public Task PrepareAsync(AppDbContext db, CancellationToken ct) => Task.CompletedTask;

    public bool MayPass(Exception failure) => failure switch
    {
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections,
        NpgsqlException or SocketException or TimeoutException => true,
        _ => false,
    };

    public string Advice(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => "the server refuses the user or password. Check Username and Password in Storage:ConnectionString.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => "the server has no such database. Create it (createdb), or correct Database in Storage:ConnectionString.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => "the user may not create tables there. Make the user the owner of the database.",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => "the server has no connection left. Raise max_connections, or lower Maximum Pool Size in Storage:ConnectionString.",
        PostgresException postgres => $"the server answered with error {postgres.SqlState}. Its log says more.",
        NpgsqlException or SocketException or TimeoutException => $"no answer within {options.Value.StartTimeout.TotalSeconds:0} seconds. Start the server, or correct Host and Port in Storage:ConnectionString.",
        OperationCanceledException => "another process has been migrating it for too long. Wait for it to end, or stop it, and start again.",
        _ => "bringing its tables up to date failed. The log says more; the database was left as it was.",
    };

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
