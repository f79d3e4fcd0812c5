namespace DiscordAH.Bot.Discord.Rest;

/// <summary>At most so many passes in any stretch of so long, in order of arrival.</summary>
internal sealed class RateWindow(TimeProvider clock, int limit, TimeSpan period) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private readonly Queue<long> _passes = new(limit);
    private readonly long _origin = clock.GetTimestamp();
    private TimeSpan _blockedUntil;

    public async ValueTask EnterAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            while (Wait() is { } wait) await Task.Delay(wait, clock, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Nothing passes for this long.</summary>
    public void Block(TimeSpan duration)
    {
        lock (_gate)
        {
            var until = clock.GetElapsedTime(_origin) + duration;
            if (until > _blockedUntil) _blockedUntil = until;
        }
    }

    public void Dispose() => _turn.Dispose();

    private TimeSpan? Wait()
    {
        lock (_gate)
        {
            var now = clock.GetElapsedTime(_origin);
            if (now < _blockedUntil) return _blockedUntil - now;
            if (_passes.Count == limit)
            {
                var age = clock.GetElapsedTime(_passes.Peek());
                if (age < period) return period - age;
                _passes.Dequeue();
            }

            _passes.Enqueue(clock.GetTimestamp());
            return null;
        }
    }
}
