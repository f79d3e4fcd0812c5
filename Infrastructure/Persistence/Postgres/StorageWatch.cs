using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace DiscordAH.Infrastructure.Persistence.Postgres;

/// <summary>
/// Asks the server for a sign of life about three times a second, over a connection of its own, and tells the <see cref="StorageGuard"/>.
/// A server that is gone without a word (cable, firewall, stopped machine) is noticed within 1.3 seconds; waiting for answers would take half a minute.
/// </summary>
internal sealed partial class StorageWatch(StorageGuard guard, NpgsqlDataSource source, IOptions<StorageOptions> options, IDatabase database, ILogger<StorageWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    // Twice: when this process was too busy to look at the answer in time, it gets to look again.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private const int Looks = 2;
    private readonly string _connectionString = PostgresSetup.WatchConnectionString(options.Value.ConnectionString!);
    private NpgsqlConnection? _connection;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (Interlocked.Exchange(ref _connection, null) is { } connection) await connection.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lostAt = 0L;
        while (!stoppingToken.IsCancellationRequested)
        {
            var answers = await AnswersAsync();
            if (answers && guard.IsAway)
            {
                // What the pool holds is of before: better new connections than a failure for each old one.
                source.Clear();
                guard.Return();
                LogBack(database.Name, Stopwatch.GetElapsedTime(lostAt).TotalSeconds);
            }
            else if (!answers && !guard.IsAway)
            {
                lostAt = Stopwatch.GetTimestamp();
                LogLost(database.Name);
                await guard.LoseAsync();
            }

            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        var since = Stopwatch.GetTimestamp();
        if (_connection is not null)
        {
            // An old connection may have been closed by a pooler or an administrator: that alone says nothing.
            if (await AskAsync(since) is { } answer) return answer;
        }

        return await AskAsync(since) ?? false;
    }

    /// <summary>True: it answers. False: silence. Null: the connection failed.</summary>
    private async Task<bool?> AskAsync(long since)
    {
        var connection = _connection ??= new NpgsqlConnection(_connectionString);
        var asking = AskAsync(connection);
        for (var look = 0; look < Looks && !asking.IsCompleted; look++) await Task.WhenAny(asking, Task.Delay(Patience));
        if (asking.IsCompleted)
        {
            if (await asking) return true;
            _connection = null;
            await connection.DisposeAsync();
            return null;
        }

        _connection = null;
        _ = ForgetAsync(connection, asking);
        return guard.AnsweredSince(since);
    }

    private static async Task<bool> AskAsync(NpgsqlConnection connection)
    {
        try
        {
            if (connection.State != System.Data.ConnectionState.Open) await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT 1";
            return await command.ExecuteScalarAsync() is 1;
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.TooManyConnections)
        {
            // No room for one more, but it lives, and the pool has its connections.
            return true;
        }
        catch (Exception failure) when (failure is NpgsqlException or IOException or InvalidOperationException or ObjectDisposedException or TimeoutException)
        {
            return false;
        }
    }

    private static async Task ForgetAsync(NpgsqlConnection connection, Task<bool> asking)
    {
        await asking;
        await connection.DisposeAsync();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database {Database} does not answer; requests are refused at once until it does")]
    private partial void LogLost(string database);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database {Database} answers again after {Seconds:0.0} s")]
    private partial void LogBack(string database, double seconds);
}
