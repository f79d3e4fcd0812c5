using System.Data.Common;
using System.Globalization;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DiscordAH.Infrastructure.Tests.Persistence;

/// <summary>Puts rows into whatever tables there are, and reads them back.</summary>
internal sealed class FilledTables(AppDbContext db, StorageProvider provider)
{
    private const int RowsPerTable = 25;
    private const long Start = 1_772_366_400_000_000;
    private const long Step = 13L * 3600 * 1_000_000;

    public int Rows { get; private set; }

    /// <summary>Fills the tables that are empty. The nth rows of all tables belong together, so that foreign keys hold.</summary>
    public async Task FillAsync(CancellationToken ct)
    {
        foreach (var (table, columns) in await ColumnsAsync(ct))
        {
            if (Convert.ToInt64(await ScalarAsync($"SELECT count(*) FROM \"{table}\"", ct), CultureInfo.InvariantCulture) > 0) continue;
            for (var n = 1; n <= RowsPerTable; n++)
            {
                var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
                var values = string.Join(", ", columns.Select(column => Value(column, n)));
                await ScalarAsync(Insert(table, names, values), ct);
                Rows++;
            }
        }
    }

    public async Task<IReadOnlyDictionary<string, FilledTable>> ReadAsync(CancellationToken ct)
    {
        var tables = new Dictionary<string, FilledTable>();
        foreach (var (table, columns) in await ColumnsAsync(ct))
        {
            await using var command = Command($"SELECT {string.Join(", ", columns.Select(column => $"\"{column.Name}\""))} FROM \"{table}\"");
            await using var reader = await command.ExecuteReaderAsync(ct);
            var rows = new List<IReadOnlyList<string>>();
            while (await reader.ReadAsync(ct)) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))]);
            tables[table] = new FilledTable([.. columns.Select(column => column.Name)], rows);
        }

        return tables;
    }

    // Foreign keys are not checked while filling: the order of the tables does not matter then.
    private string Insert(string table, string names, string values) => provider == StorageProvider.Sqlite
        ? $"PRAGMA foreign_keys = OFF; INSERT INTO \"{table}\" ({names}) VALUES ({values}); PRAGMA foreign_keys = ON;"
        : $"SET session_replication_role = replica; INSERT INTO \"{table}\" ({names}) VALUES ({values}); SET session_replication_role = origin;";

    private async Task<List<(string Table, List<(string Name, string Type, int? Length)> Columns)>> ColumnsAsync(CancellationToken ct)
    {
        await using var command = Command(provider == StorageProvider.Sqlite
            ? """
              SELECT t.name, c.name, replace(lower(c.type), 'integer', 'bigint'), NULL FROM sqlite_master t JOIN pragma_table_info(t.name) c
              WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' AND t.name NOT LIKE '!_!_EF%' ESCAPE '!' ORDER BY t.name, c.cid
              """
            : """
              SELECT c.table_name, c.column_name, c.data_type, c.character_maximum_length FROM information_schema.columns c
              JOIN pg_class t ON t.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
              WHERE c.table_schema = 'public' AND t.relkind IN ('r', 'p') AND NOT t.relispartition AND c.table_name NOT LIKE '\_\_EF%' AND c.is_generated = 'NEVER'
              ORDER BY c.table_name, c.ordinal_position
              """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var all = new List<(string Table, string Name, string Type, int? Length)>();
        while (await reader.ReadAsync(ct))
            all.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2), await reader.IsDBNullAsync(3, ct) ? null : Convert.ToInt32(reader.GetValue(3), CultureInfo.InvariantCulture)));
        return [.. all.GroupBy(column => column.Table).Select(group => (group.Key, group.Select(column => (column.Name, column.Type, column.Length)).ToList()))];
    }

    private static string Value((string Name, string Type, int? Length) column, int n) => column.Type switch
    {
        "boolean" => n % 2 == 0 ? "true" : "false",
        "bytea" => "'\\x01'",
        "blob" => "x'01'",
        "json" or "jsonb" => "'{}'",
        "array" => "'{}'",
        "bigint" when IsTime(column.Name) => (Start + n * Step).ToString(CultureInfo.InvariantCulture),
        "bigint" or "integer" or "smallint" or "numeric" or "real" or "double precision" => n.ToString(CultureInfo.InvariantCulture),
        _ when column.Name == "state" => "'succeeded'",
        _ => $"'{Cut(FormattableString.Invariant($"{n} {column.Name}"), column.Length)}'",
    };

    private static bool IsTime(string name) => name == "at" || name.EndsWith("_at", StringComparison.Ordinal) || name.EndsWith("_until", StringComparison.Ordinal);

    private static string Cut(string text, int? length) => length is { } most && text.Length > most ? text[..most] : text;

    private static string Text(object value) => value switch
    {
        DBNull => "∅",
        byte[] bytes => Convert.ToHexString(bytes),
        bool flag => flag ? "1" : "0",
        Array many => string.Join(',', many.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private async Task<object?> ScalarAsync(string sql, CancellationToken ct)
    {
        await using var command = Command(sql);
        try
        {
            return await command.ExecuteScalarAsync(ct);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.CheckViolation)
        {
            // A partitioned table without a partition for this row yet: its partitions are made as rows come, by the program.
            return null;
        }
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Made of the database's own names.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
