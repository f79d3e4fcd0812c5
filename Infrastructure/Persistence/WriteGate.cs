namespace DiscordAH.Infrastructure.Persistence;

/// <summary>
/// SQLite has one writer at a time. Its own waiting is unfair: a long series of bulk writes can starve a short one until the busy timeout.
/// So writers of this process queue here, first come first served; other processes still meet the busy timeout. PostgreSQL needs no gate.
/// </summary>
internal sealed class WriteGate(bool oneAtATime) : IDisposable
{
    private readonly SemaphoreSlim? _turn = oneAtATime ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for the turn; dispose the result to pass it on. Never nest.</summary>
    public async Task<Turn> EnterAsync(CancellationToken ct)
    {
        if (_turn is not null) await _turn.WaitAsync(ct);
        return new Turn(_turn);
    }

    public void Dispose() => _turn?.Dispose();

    internal readonly struct Turn(SemaphoreSlim? turn) : IDisposable
    {
        public void Dispose() => turn?.Release();
    }
}
