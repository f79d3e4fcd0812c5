namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Tells this process's dispatcher to look at the queue now. Hangfire calls it; so does a job that ends.</summary>
internal sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim _set = new(0, 1);

    /// <summary>Sets it; several times before a look count once.</summary>
    public void Set()
    {
        try
        {
            _set.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is set already.
        }
    }

    /// <summary>Waits until it is set or the time is over.</summary>
    public Task WaitAsync(TimeSpan limit, CancellationToken ct) => _set.WaitAsync(limit, ct);

    public void Dispose() => _set.Dispose();
}
