using DiscordAH.Domain.Sources;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>Where second sources stand, in the database.</summary>
internal sealed class SourceStates(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : ISourceStates
{
    public async Task<IReadOnlyList<SourceState>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Set<SourceStateRow>().AsNoTracking().OrderBy(row => row.Source).ThenBy(row => row.Part).ToListAsync(ct);
        return rows.ConvertAll(row => row.ToState());
    }

    public async Task<SourceState> FindAsync(string source, string part, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Set<SourceStateRow>().AsNoTracking().SingleOrDefaultAsync(one => one.Source == source && one.Part == part, ct);
        return row?.ToState() ?? SourceState.Never(source, part);
    }

    public async Task SaveAsync(SourceState state, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await WriteAsync(db, state, ct);
    }

    /// <summary>Writes a state by the transaction of what was read.</summary>
    public static Task WriteAsync(AppDbContext db, SourceState state, CancellationToken ct)
    {
        var (checkedAt, readAt, modified) = (Conversions.ToStored(state.CheckedAt), Stored(state.ReadAt), Stored(state.LastModified));
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO source_states (source, part, checked_at, read_at, last_modified, etag, rows, rejected, problem)
            VALUES ({state.Source}, {state.Part}, {checkedAt}, {readAt}, {modified}, {state.ETag}, {state.Rows}, {state.Rejected}, {state.Problem})
            ON CONFLICT (source, part) DO UPDATE SET checked_at = excluded.checked_at, read_at = excluded.read_at, last_modified = excluded.last_modified,
                etag = excluded.etag, rows = excluded.rows, rejected = excluded.rejected, problem = excluded.problem
            """, ct);
    }

    private static long? Stored(DateTimeOffset? at) => at is { } time ? Conversions.ToStored(time) : null;
}
