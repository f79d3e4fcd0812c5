using System.Collections.Concurrent;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>
/// Draws charts and remembers them. A chart depends on market, variant, realm, range, snapshot and style; asked for many times at once it is drawn once.
/// </summary>
/// <param name="draw">Who draws; computes for tens of milliseconds.</param>
/// <param name="capacity">Most pictures kept; about 40 kB each.</param>
internal sealed class ChartCache(Func<PriceReport, ChartStyle, byte[]> draw, int capacity = 2048) : IPriceCharts, IDisposable
{
    private readonly ConcurrentDictionary<Key, Lazy<Task<byte[]>>> _drawn = new();
    private readonly ConcurrentQueue<Key> _order = new();

    // One core stays free: a crowd that wants new charts must not keep others waiting for their acknowledgement.
    private readonly SemaphoreSlim _pens = new(Math.Max(1, Environment.ProcessorCount - 1));

    public string Describe(PriceReport report) => ChartDescription.Of(report);

    public Task<byte[]> DrawPngAsync(PriceReport report, ChartStyle style, CancellationToken ct)
    {
        var key = new Key(report.Market, report.Variant, report.VariantName, report.Realm.Id, report.Range, report.PublishedAt, report.To.Ticks / TimeSpan.TicksPerHour, style);
        var fresh = new Lazy<Task<byte[]>>(() => DrawAsync(key, report, style));
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
    private async Task<byte[]> DrawAsync(Key key, PriceReport report, ChartStyle style)
    {
        await _pens.WaitAsync();
        try
        {
            return await Task.Run(() => draw(report, style));
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

    // The range ends now: the hour is part of the key, so that the picture moves on when no snapshots come.
    private readonly record struct Key(MarketId Market, VariantKey Variant, string Name, int Realm, PriceRange Range, DateTimeOffset PublishedAt, long Hour, ChartStyle Style);
}
