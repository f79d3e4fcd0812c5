using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>Plain commands on a context's connection and transaction, for what is read or written by the thousand.</summary>
internal static class SqlCommands
{
    /// <param name="db">A context whose connection is open, or has a transaction.</param>
    /// <param name="sql">A constant statement with named parameters (<c>@market</c>).</param>
    /// <param name="parameters">Their names and values.</param>
    public static DbCommand Command(this AppDbContext db, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Every caller passes constants, or names made from numbers.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Runs a command and tells how many rows it touched.</summary>
    public static async Task<int> ExecuteAsync(this AppDbContext db, string sql, (string Name, object Value)[] parameters, CancellationToken ct)
    {
        await using var command = db.Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(ct);
    }
}
