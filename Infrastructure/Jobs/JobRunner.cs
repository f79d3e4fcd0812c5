using System.Collections.Concurrent;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Runs one job after it was claimed. Hangfire calls it; the row decides whether there is anything to do, so being called twice is harmless.</summary>
internal sealed partial class JobRunner(
    JobLeases leases, IServiceScopeFactory scopes, TimeProvider clock, LeaseClock leaseClock, IOptions<JobsOptions> options, ILogger<JobRunner> logger) : IDisposable
{
    private readonly ConcurrentDictionary<long, CancellationTokenSource> _running = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>A job ended here: there is room for another.</summary>
    public event Action<long>? Ended;

    /// <summary>The jobs this process is on.</summary>
    public IReadOnlyCollection<long> Running => [.. _running.Keys];

    /// <summary>Claims and runs the job; returns at once when it is not to be had. Never throws because of the job.</summary>
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(long id, CancellationToken ct)
    {
        if (_stopping.IsCancellationRequested) return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, _stopping.Token);
        if (await leases.TryClaimAsync(id, stop.Token) is not { } job) return;
        using var work = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        _running[id] = work;
        try
        {
            await RunClaimedAsync(job, stop, work);
        }
        finally
        {
            _running.TryRemove(id, out _);
            Ended?.Invoke(id);
        }
    }

    /// <summary>Tells a job's handler to stop, because a person cancelled it or another worker has it.</summary>
    public async Task CancelAsync(long id)
    {
        try
        {
            if (_running.TryGetValue(id, out var work)) await work.CancelAsync();
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
        var limit = leaseClock.Time.GetTimestamp();
        while (!_running.IsEmpty && leaseClock.Time.GetElapsedTime(limit) < options.Value.StopTimeout) await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        foreach (var id in Running)
            if (await leases.PutBackAsync(id, CancellationToken.None)) LogLeftBehind(id);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RunClaimedAsync(Job job, CancellationTokenSource stop, CancellationTokenSource work)
    {
        // What is written at the end must be written even when everything is being stopped.
        var last = CancellationToken.None;
        try
        {
            var note = await HandleAsync(job, work.Token);
            if (!await leases.SucceedAsync(job.Id, note, last)) await leases.DropAsync(job.Id, last);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            if (!await leases.PutBackAsync(job.Id, last)) await leases.DropAsync(job.Id, last);
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
        DateTimeOffset? retryAt = again ? clock.GetUtcNow() + BackOff.After(job.Attempts, options.Value) : null;
        if (!await leases.FailAsync(job.Id, JobFailureText.Of(failure, errorId), retryAt, ct)) await leases.DropAsync(job.Id, ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Kind} {JobId} failed in attempt {Attempt} (error {ErrorId})")]
    private partial void LogFailed(Exception failure, string kind, long jobId, int attempt, string errorId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Kind} {JobId} goes back to the queue: the program is stopping")]
    private partial void LogPutBack(string kind, long jobId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {JobId} did not stop in time; it was put back to the queue")]
    private partial void LogLeftBehind(long jobId);
}
