using System.Linq.Expressions;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Reads of the job queue.</summary>
internal sealed class JobQueries(IDbContextFactory<AppDbContext> contexts) : IJobQueries
{
    internal static readonly Expression<Func<JobRow, Job>> ToJob = row => new Job(
        row.Id, row.Kind, row.Key, row.Argument, row.Owner, row.State, row.Progress, row.Note, row.Attempts, row.Error,
        row.CreatedAt, row.StartedAt, row.FinishedAt, row.NextAttemptAt, row.Priority);

    public async Task<Page<Job>> ListAsync(JobFilter filter, PageRequest page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Matching(db.Jobs, filter);
        var total = await rows.CountAsync(ct);
        var jobs = await rows.OrderByDescending(row => row.Id).Skip(page.Skip).Take(page.Size).Select(ToJob).ToListAsync(ct);
        return new Page<Job>(jobs, page.Number, page.Size, total);
    }

    public async Task<Job?> FindAsync(long id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Jobs.Where(row => row.Id == id).Select(ToJob).SingleOrDefaultAsync(ct);
    }

    public async Task<IReadOnlyList<JobAttempt>> AttemptsAsync(long id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.JobAttempts.Where(row => row.JobId == id).OrderBy(row => row.Id)
            .Select(row => new JobAttempt(row.Number, row.Worker, row.StartedAt, row.EndedAt, row.Outcome, row.Error)).ToListAsync(ct);
    }

    public async Task<IReadOnlyDictionary<JobState, int>> CountAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Jobs.GroupBy(row => row.State, (state, rows) => new { state, Count = rows.Count() }).ToDictionaryAsync(row => row.state, row => row.Count, ct);
    }

    public async Task<IReadOnlyList<string>> KindsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var kinds = await db.Jobs.Select(row => row.Kind).Distinct().ToListAsync(ct);
        kinds.Sort(StringComparer.Ordinal);
        return kinds;
    }

    private static IQueryable<JobRow> Matching(IQueryable<JobRow> rows, JobFilter filter)
    {
        if (filter.State is { } state) rows = rows.Where(row => row.State == state);
        if (filter.Kind is { } kind) rows = rows.Where(row => row.Kind == kind);
        if (filter.Owner is { } owner) rows = rows.Where(row => row.Owner == owner);
        if (filter.Priority is { } priority) rows = rows.Where(row => row.Priority == priority);
        if (string.IsNullOrWhiteSpace(filter.Text)) return rows;
        var text = filter.Text.Trim().ToLowerInvariant();
#pragma warning disable CA1304, CA1311 // Becomes lower() in SQL.
        return rows.Where(row => row.Kind.ToLower().Contains(text) || row.Key.ToLower().Contains(text) || row.Owner!.ToLower().Contains(text)
            || row.Note!.ToLower().Contains(text) || row.Error!.ToLower().Contains(text));
#pragma warning restore CA1304, CA1311
    }
}
