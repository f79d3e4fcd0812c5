using System.Collections.Concurrent;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>One question at a time to each source, and a pause after each answer, in real time.</summary>
internal sealed class SourceGates : IDisposable
{
    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>Waits for the source's turn; dispose when the answer is read.</summary>
    public async Task<IDisposable> EnterAsync(string source, TimeSpan pause, CancellationToken ct)
    {
        var gate = _gates.GetOrAdd(source, _ => new Gate());
        await gate.Turn.WaitAsync(ct);
        try
        {
            if (gate.Ended is { } ended && pause - TimeProvider.System.GetElapsedTime(ended) is var rest && rest > TimeSpan.Zero)
                await Task.Delay(rest, TimeProvider.System, ct);
        }
        catch
        {
            gate.Turn.Release();
            throw;
        }

        return new Visit(gate);
    }

    public void Dispose()
    {
        foreach (var gate in _gates.Values) gate.Turn.Dispose();
    }

    private sealed class Gate
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public long? Ended { get; set; }
    }

    private sealed class Visit(Gate gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Ended = TimeProvider.System.GetTimestamp();
            gate.Turn.Release();
        }
    }
}
