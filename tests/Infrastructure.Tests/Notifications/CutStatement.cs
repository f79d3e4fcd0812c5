using System.Data.Common;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Persistence.Postgres;
using DiscordAH.Infrastructure.Persistence.Sqlite;
using DiscordAH.Infrastructure.Tests.Persistence;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace DiscordAH.Infrastructure.Tests.Notifications;

/// <summary>Breaks off at the Nth statement of any sort, the commit counted as one: a kill there.</summary>
internal sealed class CutStatement(int at) : DbCommandInterceptor, IDbTransactionInterceptor, IAsyncDisposable
{
    private NpgsqlDataSource? _source;
    private int _left = at;

    public bool HasCut { get; private set; }

    public AppDbContext Open(TestDatabase database)
    {
        if (database.Provider == StorageProvider.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteAppDbContext>();
            SqliteSetup.Configure(sqlite, Path.Combine(database.Directory, "discordah.db"));
            return new SqliteAppDbContext(((DbContextOptionsBuilder<SqliteAppDbContext>)sqlite.AddInterceptors(this)).Options);
        }

        _source = NpgsqlDataSource.Create(database.Settings["Storage:ConnectionString"]!);
        var postgres = new DbContextOptionsBuilder<PostgresAppDbContext>();
        PostgresSetup.Configure(postgres, _source);
        return new PostgresAppDbContext(((DbContextOptionsBuilder<PostgresAppDbContext>)postgres.AddInterceptors(this)).Options);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Count(result));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => ValueTask.FromResult(Count(result));

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => ValueTask.FromResult(Count(result));

    public async ValueTask DisposeAsync()
    {
        if (_source is not null) await _source.DisposeAsync();
    }

    private T Count<T>(T result)
    {
        if (HasCut || --_left > 0) return result;
        HasCut = true;
        throw new CutShortException();
    }
}
