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

        // A reading transaction: EF itself would begin a writing one. EF does not end what it did not begin.
        await db.Database.OpenConnectionAsync(ct);
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, ct);
        return new Reading(db, transaction);
    }

    private sealed class Reading(AppDbContext db, SqliteTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.UseTransactionAsync(null);
            await transaction.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
