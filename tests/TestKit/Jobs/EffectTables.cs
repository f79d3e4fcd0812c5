using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.TestKit.Jobs;

/// <summary>
/// What jobs of <see cref="EffectHandler"/> leave behind. The effects have no unique key on purpose: a handler that does not guard itself doubles
/// them, and the count shows it.
/// </summary>
internal static class EffectTables
{
    private static readonly string[] Tables =
    [
        "CREATE TABLE job_effects (id {0}, job_key text NOT NULL)",
        "CREATE TABLE job_effects_done (job_key text PRIMARY KEY)",
        "CREATE TABLE job_runs (id {0}, job_key text NOT NULL, worker bigint NOT NULL, started_at bigint NOT NULL, ended_at bigint)",
    ];

    public static async Task CreateAsync(AppDbContext db, CancellationToken ct)
    {
        var id = db.Database.IsSqlite() ? "integer PRIMARY KEY" : "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
        foreach (var table in Tables) await db.Database.ExecuteSqlRawAsync(table.Replace("{0}", id, StringComparison.Ordinal), ct);
    }

    /// <summary>How many effects each key has; keys without one are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> CountAsync(AppDbContext db, CancellationToken ct)
    {
        var keys = await db.Database.SqlQuery<string>($"SELECT job_key AS \"Value\" FROM job_effects").ToListAsync(ct);
        return keys.GroupBy(key => key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }

    /// <summary>Every execution there was, in microseconds since 1970 by the workers' clock.</summary>
    public static async Task<IReadOnlyList<EffectRun>> RunsAsync(AppDbContext db, CancellationToken ct) =>
        await db.Database.SqlQuery<EffectRun>($"SELECT job_key, worker, started_at, ended_at FROM job_runs ORDER BY id").ToListAsync(ct);
}
