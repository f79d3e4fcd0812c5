using System.Diagnostics;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>
/// The circuit breaker of the database, one for the process. The watch finds out that the database is away; from then on nobody
/// opens a context, and whoever waits for an answer inside <see cref="RunAsync{T}"/> is let go. Without a watch (SQLite) it never opens.
/// </summary>
internal sealed class StorageGuard
{
    private volatile CancellationTokenSource _away = new();
    private long _answeredAt;

    /// <summary>Whether the database is known not to answer.</summary>
    public bool IsAway => _away.IsCancellationRequested;

    /// <exception cref="StorageAwayException">The database is away.</exception>
    public void ThrowIfAway()
    {
        if (IsAway) throw new StorageAwayException();
    }

    /// <summary>Whether anybody had an answer since a <see cref="Stopwatch"/> timestamp.</summary>
    public bool AnsweredSince(long timestamp) => Interlocked.Read(ref _answeredAt) > timestamp;

    /// <summary>
    /// Waits for an operation only as long as the database is there. One that is given up keeps its connection and ends by its own timeout:
    /// cancelling it would ask the silent server for permission, on a thread for each.
    /// </summary>
    /// <exception cref="StorageAwayException">The database went away before the answer came.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> operation, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        ThrowIfAway();
        var away = _away.Token;
        var own = new CancellationTokenSource();
        var running = operation(own.Token);
        try
        {
            var result = running.IsCompleted ? await running : await WaitAsync(running, away, ct);
            Interlocked.Exchange(ref _answeredAt, Stopwatch.GetTimestamp());
            return result;
        }
        catch (NullReferenceException torn) when (torn.Source == "Npgsql")
        {
            // A reader whose connection is torn down at a certain moment stumbles over what is no longer there (seen in NextResult, Npgsql 10.0.3).
            throw new StorageAwayException(torn);
        }
        catch (OperationCanceledException) when (!running.IsCompleted)
        {
            // The caller has what he needs to know; the operation's own end interests nobody any more.
            _ = running.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            if (!away.IsCancellationRequested) _ = own.CancelAsync();
            else if (!ct.IsCancellationRequested) throw new StorageAwayException();
            throw;
        }
    }

    /// <summary>Like <see cref="RunAsync{T}"/>, for operations without a result.</summary>
    public Task RunAsync(Func<CancellationToken, Task> operation, CancellationToken ct) => RunAsync(
        async token =>
        {
            await operation(token);
            return true;
        },
        ct);

    /// <summary>The database stopped answering: everybody who waits is let go.</summary>
    public Task LoseAsync() => _away.CancelAsync();

    /// <summary>The database answers again.</summary>
    public void Return() => _away = new CancellationTokenSource();

    private static async Task<T> WaitAsync<T>(Task<T> running, CancellationToken away, CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(away, ct);
        return await running.WaitAsync(either.Token);
    }
}
