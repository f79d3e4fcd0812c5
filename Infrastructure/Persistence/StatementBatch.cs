using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>Runs one statement for many rows inside the context's transaction: prepared and repeated on SQLite, sent in batches to PostgreSQL.</summary>
internal static class StatementBatch
{
    private const int BatchSize = 500;

    /// <param name="db">A context with an open transaction.</param>
    /// <param name="sql">A constant statement with parameters <c>@p0</c>, <c>@p1</c>…</param>
    /// <param name="rows">The parameter values of each row, in order; null is NULL.</param>
    /// <param name="ct">Stops between rows.</param>
    public static async Task RunAsync(AppDbContext db, string sql, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        var connection = db.Database.GetDbConnection();
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("A statement batch needs a transaction.");
        if (connection.CanCreateBatch)
            foreach (var chunk in rows.Chunk(BatchSize)) await SendAsync(connection, transaction, sql, chunk, ct);
        else
            await RepeatAsync(connection, transaction, sql, rows, ct);
    }

    private static async Task SendAsync(DbConnection connection, DbTransaction transaction, string sql, object?[][] rows, CancellationToken ct)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var row in rows)
        {
            var command = batch.CreateBatchCommand();
#pragma warning disable CA2100 // Every caller passes a constant.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < row.Length; i++) command.Parameters.Add(Parameter(command.CreateParameter(), i, row[i]));
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    private static async Task RepeatAsync(DbConnection connection, DbTransaction transaction, string sql, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Every caller passes a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (command.Parameters.Count <= i) command.Parameters.Add(Parameter(command.CreateParameter(), i, row[i]));
                else command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static DbParameter Parameter(DbParameter parameter, int index, object? value)
    {
        parameter.ParameterName = FormattableString.Invariant($"@p{index}");
        parameter.Value = value ?? DBNull.Value;
        return parameter;
    }
}
