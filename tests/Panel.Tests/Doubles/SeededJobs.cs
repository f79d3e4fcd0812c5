using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>A job queue in memory.</summary>
public sealed class SeededJobs : IJobQueries, IJobStore, IJobQueue, IRecurringQueries
{
    private readonly Lock _gate = new();
    private readonly List<Job> _jobs = [];
    private readonly DateTimeOffset _now;

    public SeededJobs(TimeProvider time)
    {
        _now = time.GetUtcNow();
        for (var id = 1; id <= 60; id++)
        {
            var state = (JobState)(id % 5);
            _jobs.Add(new Job(id, id % 3 == 0 ? "backfill" : "take-snapshot", $"us-{id}", "", null, state, state == JobState.Running ? 40 : state == JobState.Succeeded ? 100 : 0,
                "Read 81,234 auctions", 1, state == JobState.Failed ? "Battle.net did not answer (error id 4f2a)." : null, _now.AddMinutes(-id), _now.AddMinutes(-id), state == JobState.Succeeded ? _now : null, _now,
                (JobPriority)(id % 3)) with { Owner = id % 7 == 0 ? People.Member : id % 11 == 0 ? People.Admin : null });
        }
    }

    public string? CancelledBy { get; private set; }

    public List<long> Woken { get; } = [];

    public string Fingerprint => string.Join('|', _jobs.Select(job => job.ToString()));

    public Task<Page<Job>> ListAsync(JobFilter filter, PageRequest page, CancellationToken ct)
    {
        lock (_gate)
        {
            var rows = _jobs.Where(job => (filter.State is null || job.State == filter.State) && (filter.Kind is null || job.Kind == filter.Kind)
                && (filter.Owner is null || job.Owner == filter.Owner) && (filter.Priority is null || job.Priority == filter.Priority)
                && (filter.Text is null || $"{job.Kind} {job.Key} {job.Note} {job.Error}".Contains(filter.Text, StringComparison.OrdinalIgnoreCase))).ToList();
            return Task.FromResult(new Page<Job>([.. rows.Skip(page.Skip).Take(page.Size)], page.Number, page.Size, rows.Count));
        }
    }

    public Task<Job?> FindAsync(long id, CancellationToken ct)
    {
        lock (_gate) return Task.FromResult(_jobs.Find(job => job.Id == id));
    }

    public Task<IReadOnlyList<JobAttempt>> AttemptsAsync(long id, CancellationToken ct) => Task.FromResult<IReadOnlyList<JobAttempt>>(
    [
        new JobAttempt(1, "host/1/abc", _now.AddMinutes(-9), _now.AddMinutes(-8), AttemptOutcome.Failed, "Battle.net did not answer. (error 4f2a)"),
        new JobAttempt(2, "host/1/abc", _now.AddMinutes(-7), _now.AddMinutes(-6), AttemptOutcome.Lost, "The program that worked on it stopped without a word. (error 77aa)"),
        new JobAttempt(3, "host/2/abc", _now.AddMinutes(-5), null, AttemptOutcome.Running, null),
    ]);

    Task<IReadOnlyList<RecurringStatus>> IRecurringQueries.ListAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<RecurringStatus>>(
    [
        new RecurringStatus("prune-queue", "queue", "", JobPriority.Low, TimeSpan.FromMinutes(30), _now.AddMinutes(-7), 5, JobState.Succeeded, _now.AddMinutes(-7)),
        new RecurringStatus("refresh-realms", "eu", "eu", JobPriority.Normal, TimeSpan.FromDays(1), _now.AddDays(-3), null, null, null),
    ]);

    public Task<IReadOnlyDictionary<JobState, int>> CountAsync(CancellationToken ct)
    {
        lock (_gate) return Task.FromResult<IReadOnlyDictionary<JobState, int>>(_jobs.GroupBy(job => job.State).ToDictionary(group => group.Key, group => group.Count()));
    }

    public Task<IReadOnlyList<string>> KindsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>(["backfill", "take-snapshot"]);

    public Task<long?> TryAddAsync(JobRequest request, CancellationToken ct) => Task.FromResult<long?>(null);

    public Task<bool> TryRequeueAsync(long id, CancellationToken ct) => Change(id, JobState.Queued, JobState.Failed, JobState.Cancelled);

    public Task<bool> TryCancelAsync(long id, string? by, CancellationToken ct)
    {
        CancelledBy = by;
        return Change(id, JobState.Cancelled, JobState.Queued, JobState.Running);
    }

    public Task<bool> TryHurryAsync(long id, CancellationToken ct) => Change(id, JobState.Queued, JobState.Queued);

    public List<JobRequest> Enqueued { get; } = [];

    public Task<long?> EnqueueAsync(JobRequest request, CancellationToken ct)
    {
        lock (_gate)
        {
            if (Enqueued.Any(before => before.Kind == request.Kind && before.Key == request.Key)) return Task.FromResult<long?>(null);
            Enqueued.Add(request);
            return Task.FromResult<long?>(1000 + Enqueued.Count);
        }
    }

    public Task WakeAsync(long id, CancellationToken ct)
    {
        lock (_gate) Woken.Add(id);
        return Task.CompletedTask;
    }

    private Task<bool> Change(long id, JobState to, params JobState[] from)
    {
        lock (_gate)
        {
            var at = _jobs.FindIndex(job => job.Id == id && from.Contains(job.State));
            if (at >= 0) _jobs[at] = _jobs[at] with { State = to };
            return Task.FromResult(at >= 0);
        }
    }
}
