using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DiscordAH.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Settings that live in the connection. NORMAL: in WAL mode a power cut may lose the last commits, never the consistency; a snapshot is read again then.
/// WAL itself is a property of the file, set by <see cref="DatabaseMigrator"/>.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Sql = "PRAGMA busy_timeout = 15000; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
