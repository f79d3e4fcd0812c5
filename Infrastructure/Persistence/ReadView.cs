using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>One consistent view for several reads; it keeps no writer out.</summary>
internal static class ReadView
{
    /// <summary>Begins it; dispose the result to end it.</summary>
    public static async Task<IAsyncDisposable> OpenAsync(AppDbContext db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite()) return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

        // A reading transaction: EF itself would begin a writing one.
        await db.Database.OpenConnectionAsync(ct);
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return await db.Database.UseTransactionAsync(transaction, ct) ?? throw new InvalidOperationException("No transaction.");
    }
}
