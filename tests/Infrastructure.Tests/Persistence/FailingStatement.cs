using System.Data.Common;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Persistence.Postgres;
using DiscordAH.Infrastructure.Persistence.Sqlite;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace DiscordAH.Infrastructure.Tests.Persistence;

/// <summary>Fails the Nth statement from now on, once.</summary>
internal sealed class FailingStatement : DbCommandInterceptor
{
    private int _left = int.MaxValue;

    public AppDbContext Open(TestDatabase database)
    {
        if (database.Provider == StorageProvider.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteAppDbContext>();
            SqliteSetup.Configure(sqlite, Path.Combine(database.Directory, "discordah.db"));
            return new SqliteAppDbContext(((DbContextOptionsBuilder<SqliteAppDbContext>)sqlite.AddInterceptors(this)).Options);
        }

        var postgres = new DbContextOptionsBuilder<PostgresAppDbContext>();
        PostgresSetup.Configure(postgres, NpgsqlDataSource.Create(database.Settings["Storage:ConnectionString"]!));
        return new PostgresAppDbContext(((DbContextOptionsBuilder<PostgresAppDbContext>)postgres.AddInterceptors(this)).Options);
    }

    public void In(int statements) => _left = statements;

    public void Never() => _left = int.MaxValue;

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Count(result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Count(result));

    private InterceptionResult<int> Count(InterceptionResult<int> result)
    {
        if (_left == int.MaxValue) return result;
        if (--_left > 0) return result;

        // Once: the way out (rolling back, letting go of the lock) is not in the way of the test.
        _left = int.MaxValue;
        throw new CutShortException();
    }
}
