using System.Collections.Concurrent;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>Remembers pictures; asked for many times at once, one is drawn once.</summary>
/// <param name="capacity">Most pictures kept; about 40 kB each.</param>
internal sealed class PictureShelf<TKey>(int capacity) : IDisposable
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<byte[]>>> _drawn = new();
    private readonly ConcurrentQueue<TKey> _order = new();

    // One core stays free: a crowd that wants new charts must not keep others waiting for their acknowledgement.
    private readonly SemaphoreSlim _pens = new(Math.Max(1, Environment.ProcessorCount - 1));

    public Task<byte[]> GetAsync(TKey key, Func<byte[]> draw, CancellationToken ct)
    {
        var fresh = new Lazy<Task<byte[]>>(() => DrawAsync(key, draw));
        var chart = _drawn.GetOrAdd(key, fresh);
        if (ReferenceEquals(chart, fresh))
        {
            _order.Enqueue(key);
            while (_drawn.Count > capacity && _order.TryDequeue(out var oldest)) _drawn.TryRemove(oldest, out _);
        }

        return chart.Value.WaitAsync(ct);
    }

    public void Dispose() => _pens.Dispose();

    /// <summary>Without the caller's token: others may wait for the same picture.</summary>
    private async Task<byte[]> DrawAsync(TKey key, Func<byte[]> draw)
    {
        await _pens.WaitAsync();
        try
        {
            return await Task.Run(draw);
        }
        catch
        {
            // A failure is not remembered; the next person is to get another try.
            _drawn.TryRemove(key, out _);
            throw;
        }
        finally
        {
            _pens.Release();
        }
    }
}
