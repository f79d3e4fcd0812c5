using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>The reading of static data, kept in the database: a walk that is killed goes on from here.</summary>
internal sealed class StaticLedger(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IStaticLedger
{
    private const string ListEntry =
        """
        INSERT INTO static_entries (kind, id, parent, listed_build, read_build, failures, is_missing) VALUES (@p0, @p1, @p2, @p3, 0, 0, @p4)
        ON CONFLICT (kind, id) DO UPDATE SET parent = excluded.parent, listed_build = excluded.listed_build
        WHERE excluded.listed_build >= static_entries.listed_build
        """;

    private const string NoteEntry =
        """
        INSERT INTO static_entries (kind, id, parent, listed_build, read_build, failures, is_missing, problem, read_at, ask_again_at)
        VALUES (@p0, @p1, @p2, 0, @p3, @p4, @p5, @p6, @p7, @p8)
        ON CONFLICT (kind, id) DO UPDATE SET read_build = excluded.read_build, failures = excluded.failures, is_missing = excluded.is_missing,
            problem = excluded.problem, read_at = excluded.read_at, ask_again_at = excluded.ask_again_at
        """;

    public async Task<GameBuild?> BuildAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return ToBuild(await NewestAsync(db, ct));
    }

    public async Task<bool> NoteBuildAsync(GameBuild build, DateTimeOffset at, CancellationToken ct)
    {
        var stored = Conversions.ToStored(at);
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var isNewest = await NewestAsync(db, ct) is not { } newest || newest.Number < build.Number;
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO static_builds (number, version, seen_at) VALUES ({build.Number}, {build.Version}, {stored}) ON CONFLICT (number) DO NOTHING", ct);

        // What was unknown may have come with the patch: the pauses start over.
        if (isNewest) await db.Database.ExecuteSqlAsync($"UPDATE static_entries SET failures = 0, ask_again_at = NULL WHERE ask_again_at IS NOT NULL", ct);
        await transaction.CommitAsync(ct);
        return isNewest;
    }

    public async Task ListAsync(GameBuild build, IReadOnlyList<StaticEntry> entries, CancellationToken ct)
    {
        if (entries.Count == 0) return;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await StatementBatch.RunAsync(
            db, ListEntry, Sorted(entries).Select(entry => new object?[] { (int)entry.Kind, entry.Id, entry.Parent, build.Number, false }), ct);
        await transaction.CommitAsync(ct);
    }

    public async Task<int> ListedAsync(StaticKind kind, GameBuild build, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.StaticEntries.CountAsync(row => row.Kind == (int)kind && row.ListedBuild == build.Number, ct);
    }

    public async Task<IReadOnlyList<StaticEntry>> DueAsync(StaticKind kind, GameBuild build, DateTimeOffset now, int max, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await Due(db, kind, build, now).OrderBy(row => row.Id).Take(max).ToListAsync(ct);
        return rows.ConvertAll(row => new StaticEntry(kind, row.Id, row.Parent));
    }

    public async Task<int> CountDueAsync(StaticKind kind, GameBuild build, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Due(db, kind, build, now).CountAsync(ct);
    }

    public async Task NoteAsync(IReadOnlyList<StaticResult> results, DateTimeOffset at, CancellationToken ct)
    {
        if (results.Count == 0) return;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var newest = await NewestAsync(db, ct);
        var rows = new List<object?[]>();
        foreach (var same in results.GroupBy(result => result.Entry.Kind))
        {
            var ids = same.Select(result => result.Entry.Id).ToList();
            var before = await db.StaticEntries.AsNoTracking().Where(row => row.Kind == (int)same.Key && ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
            rows.AddRange(same.OrderBy(result => result.Entry.Id).Select(result => Noted(result, before.GetValueOrDefault(result.Entry.Id), newest, at)));
        }

        await StatementBatch.RunAsync(db, NoteEntry, rows, ct);
        await transaction.CommitAsync(ct);
    }

    public async Task<StaticOverview> OverviewAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var newest = await NewestAsync(db, ct);
        return new StaticOverview(ToBuild(newest), newest?.SeenAt, await StaticCounts.ReadAsync(db, newest, ct));
    }

    private static object?[] Noted(StaticResult result, StaticEntryRow? before, StaticBuildRow? newest, DateTimeOffset at)
    {
        var isStale = result.Build is { } read && newest is not null && read.Number < newest.Number;
        var isDone = result.Build is not null && !isStale;
        var failures = isDone ? 0 : checked((before?.Failures ?? 0) + 1);
        var problem = isStale ? $"Battle.net still answers with build {result.Build}." : result.Problem;
        return
        [
            (int)result.Entry.Kind, result.Entry.Id, result.Entry.Parent,
            result.Build?.Number ?? before?.ReadBuild ?? 0, failures, result.IsMissing, problem,
            result.Build is null ? before?.ReadAt is { } readAt ? Conversions.ToStored(readAt) : null : Conversions.ToStored(at),
            isDone ? null : Conversions.ToStored(at + RetryPauses.After(failures)),
        ];
    }

    private static IQueryable<StaticEntryRow> Due(AppDbContext db, StaticKind kind, GameBuild build, DateTimeOffset now) =>
        db.StaticEntries.AsNoTracking().Where(row =>
            row.Kind == (int)kind && row.ListedBuild == build.Number && row.ReadBuild < build.Number && (row.AskAgainAt == null || row.AskAgainAt <= now));

    private static Task<StaticBuildRow?> NewestAsync(AppDbContext db, CancellationToken ct) =>
        db.StaticBuilds.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(ct);

    private static GameBuild? ToBuild(StaticBuildRow? row) => row is null ? null : new GameBuild(row.Version, row.Number);

    // Always in one order, so that two writers cannot wait for each other.
    private static IEnumerable<StaticEntry> Sorted(IReadOnlyList<StaticEntry> entries) => entries.Distinct().OrderBy(entry => entry.Kind).ThenBy(entry => entry.Id);
}
