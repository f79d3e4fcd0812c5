using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>The record of attempts, written by the transactions that begin and end them.</summary>
internal static class JobAttempts
{
    public static Task BeginAsync(AppDbContext db, Job job, string worker, DateTimeOffset now, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO job_attempts (job_id, number, worker, started_at, outcome)
        VALUES ({job.Id}, {job.Attempts}, {worker}, {Conversions.ToStored(now)}, {(int)AttemptOutcome.Running})
        """, ct);

    public static Task EndAsync(AppDbContext db, long job, AttemptOutcome outcome, string? error, DateTimeOffset now, CancellationToken ct) =>
        db.JobAttempts.Where(row => row.JobId == job && row.EndedAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Outcome, outcome).SetProperty(row => row.Error, error).SetProperty(row => row.EndedAt, now), ct);
}
