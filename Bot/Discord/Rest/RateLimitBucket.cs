namespace DiscordAH.Bot.Discord.Rest;

/// <summary>
/// One limit of Discord's. A call takes a place before it is sent, so that calls in flight are counted; calls queue in order.
/// Until the first answer names the limit, one call at a time goes out.
/// </summary>
internal sealed class RateLimitBucket(TimeProvider clock, int? limit = null) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private readonly long _origin = clock.GetTimestamp();
    private int? _limit = limit;
    private int _remaining = limit ?? 1;
    private int _inFlight;
    private int _waiting;
    private TimeSpan? _resetAt;
    private TimeSpan _blockedUntil;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TimeSpan Now => clock.GetElapsedTime(_origin);

    /// <summary>Waits for a place.</summary>
    /// <returns>False when the bucket was replaced meanwhile: look it up again.</returns>
    public async ValueTask<bool> EnterAsync(CancellationToken ct)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _turn.WaitAsync(ct);
            try
            {
                return await TakeAsync(ct);
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>An answer came; with what it said about the limit, if anything.</summary>
    /// <param name="headers">The answer's limit headers.</param>
    /// <param name="unlimited">The call was counted against no limit at all.</param>
    /// <param name="counted">Whether the call took a place here.</param>
    public void Leave(RateLimitHeaders? headers, bool unlimited = false, bool counted = true)
    {
        lock (_gate)
        {
            if (counted) _inFlight--;
            if (headers is not null) Learn(headers);
            else if (unlimited) (_limit, _remaining) = (int.MaxValue, int.MaxValue);
            else if (counted && _remaining < (_limit ?? 1)) _remaining++;
            Signal();
        }
    }

    /// <summary>Nothing goes out for this long.</summary>
    public void Block(TimeSpan duration)
    {
        lock (_gate) _blockedUntil = Max(_blockedUntil, Now + duration);
    }

    /// <summary>Takes the bucket out of use; those who wait look for its successor.</summary>
    public void Retire()
    {
        lock (_gate)
        {
            IsRetired = true;
            Signal();
        }
    }

    /// <summary>Takes the bucket out of use if nothing would be forgotten by that.</summary>
    public bool RetireIfIdle()
    {
        lock (_gate)
        {
            var now = Now;
            if (_inFlight > 0 || Volatile.Read(ref _waiting) > 0 || now < _blockedUntil || now < _resetAt) return false;
            return IsRetired = true;
        }
    }

    public void Dispose() => _turn.Dispose();

    private bool IsRetired { get; set; }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private async ValueTask<bool> TakeAsync(CancellationToken ct)
    {
        while (true)
        {
            TimeSpan? wait;
            Task changed;
            lock (_gate)
            {
                if (IsRetired) return false;
                if (TryTake(out wait)) return true;
                changed = _changed.Task;
            }

            if (wait is { } time) await Task.WhenAny(Task.Delay(time, clock, ct), changed);
            else await changed.WaitAsync(ct);
            ct.ThrowIfCancellationRequested();
        }
    }

    private bool TryTake(out TimeSpan? wait)
    {
        var now = Now;
        wait = now < _blockedUntil ? _blockedUntil - now : null;
        if (wait is not null) return false;
        if (now >= _resetAt)
        {
            // Calls still on their way may be counted in the new window.
            _remaining = Math.Max(0, _limit!.Value - _inFlight);
            _resetAt = null;
        }

        if (_remaining > 0 && (_limit is not null || _inFlight == 0))
        {
            _remaining--;
            _inFlight++;
            return true;
        }

        wait = _resetAt - now;
        return false;
    }

    private void Learn(RateLimitHeaders headers)
    {
        // The lower number is the safer one: ours counts calls in flight, theirs counts other processes.
        _remaining = _limit is null ? headers.Remaining : Math.Min(_remaining, headers.Remaining);
        _limit = headers.Limit;
        _resetAt = Max(_resetAt ?? TimeSpan.Zero, Now + headers.ResetAfter);
    }

    private void Signal()
    {
        var changed = _changed;
        _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }
}
