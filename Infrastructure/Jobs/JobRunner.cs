using System.Collections.Concurrent;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Runs claimed jobs side by side, as tasks: a job that waits for a server or the database holds no thread.</summary>
internal sealed partial class JobRunner(
    JobLeases leases, IServiceScopeFactory scopes, TimeProvider clock, LeaseClock leaseClock, JobSignal signal, IOptions<JobsOptions> options, ILogger<JobRunner> logger) : IDisposable
{
    private readonly ConcurrentDictionary<long, RunningJob> _running = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>The jobs this process is on.</summary>
    public IReadOnlyCollection<long> Running => [.. _running.Keys];

    /// <summary>How many of them have low priority.</summary>
    public int RunningLow => _running.Count(each => each.Value.Job.Priority == JobPriority.Low);

    /// <summary>Claims the job and starts it beside the others; false when it is not to be had.</summary>
    public async Task<bool> TryStartAsync(long id)
    {
        // Not to be cancelled half-way: a claim that was made but not noticed would stand until its lease ran out.
        if (_stopping.IsCancellationRequested || await leases.TryClaimAsync(id, CancellationToken.None) is not { } job) return false;
        var running = new RunningJob(job, CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token));
        _running[id] = running;

        // On a thread of its own at first: a handler may reckon for a while before it waits for something.
        running.Task = Task.Run(() => RunAsync(running), CancellationToken.None);
        return true;
    }

    /// <summary>Tells a job's handler to stop, because a person cancelled it or another worker has it.</summary>
    public async Task CancelAsync(long id)
    {
        try
        {
            if (_running.TryGetValue(id, out var running)) await running.Work.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It ended in this very moment.
        }
    }

    /// <summary>Takes no more jobs, stops the running ones and waits for them; whoever does not let go in time is put back all the same.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAny(Task.WhenAll(_running.Values.Select(each => each.Task)), Task.Delay(options.Value.StopTimeout, leaseClock.Time, CancellationToken.None));
        foreach (var left in _running.Values)
            if (await leases.PutBackAsync(left.Job, CancellationToken.None)) LogLeftBehind(left.Job.Id);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync(RunningJob running)
    {
        try
        {
            await RunClaimedAsync(running.Job, running.Work);
        }
        catch (Exception failure)
        {
            // The database is away. The lease runs out, and whoever sweeps then gives the job to somebody else.
            LogNotWritten(failure, running.Job.Kind, running.Job.Id);
        }
        finally
        {
            _running.TryRemove(running.Job.Id, out _);
            running.Work.Dispose();
            signal.Set();
        }
    }

    private async Task RunClaimedAsync(Job job, CancellationTokenSource work)
    {
        // What is written at the end must be written even when everything is being stopped.
        var last = CancellationToken.None;
        try
        {
            var note = await HandleAsync(job, work.Token);
            if (!await leases.SucceedAsync(job, note, last)) await leases.DropAsync(job.Id, last);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            if (!await leases.PutBackAsync(job, last)) await leases.DropAsync(job.Id, last);
            LogPutBack(job.Kind, job.Id);
        }
        catch (JobCancelledException)
        {
            await leases.DropAsync(job.Id, last);
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested)
        {
            await leases.DropAsync(job.Id, last);
        }
        catch (Exception failure)
        {
            await FailAsync(job, failure, last);
        }
    }

    private async Task<string> HandleAsync(Job job, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetServices<IJobHandler>().FirstOrDefault(candidate => candidate.Kind == job.Kind)
            ?? throw new JobFailedException($"This version of the program does not know jobs of the kind \"{job.Kind}\".") { MayRetry = false };
        var progress = new ThrottledProgress(leases, leaseClock.Time, job.Id);
        return await handler.RunAsync(job, progress.ReportAsync, ct);
    }

    private async Task FailAsync(Job job, Exception failure, CancellationToken ct)
    {
        var errorId = ErrorId.New();
        LogFailed(failure, job.Kind, job.Id, job.Attempts, errorId);
        var again = job.Attempts < options.Value.MaxAttempts && failure is not JobFailedException { MayRetry: false };
        DateTimeOffset? retryAt = again ? clock.GetUtcNow() + BackOff.After(job.Attempts, options.Value.FirstRetry, options.Value.LongestRetry) : null;
        if (!await leases.FailAsync(job, JobFailureText.Of(failure, errorId), retryAt, ct)) await leases.DropAsync(job.Id, ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Kind} {JobId} failed in attempt {Attempt} (error {ErrorId})")]
    private partial void LogFailed(Exception failure, string kind, long jobId, int attempt, string errorId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Kind} {JobId} goes back to the queue: the program is stopping")]
    private partial void LogPutBack(string kind, long jobId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {JobId} did not stop in time; it was put back to the queue")]
    private partial void LogLeftBehind(long jobId);

    [LoggerMessage(Level = LogLevel.Error, Message = "How job {Kind} {JobId} ended could not be written; its lease will run out")]
    private partial void LogNotWritten(Exception failure, string kind, long jobId);

    private sealed class RunningJob(Job job, CancellationTokenSource work)
    {
        public Job Job => job;

        public CancellationTokenSource Work => work;

        public Task Task { get; set; } = Task.CompletedTask;
    }
}
