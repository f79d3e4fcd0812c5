using System.Collections.Concurrent;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>
/// Remembers drawn charts. A chart depends on market, variant, realm, range, snapshot and style; asked for many times at once it is drawn once.
/// </summary>
/// <param name="charts">Who draws.</param>
/// <param name="capacity">Most pictures kept; about 30 kB each.</param>
internal sealed class ChartCache(IPriceCharts charts, int capacity = 512) : IPriceCharts
{
    private readonly ConcurrentDictionary<Key, Lazy<byte[]>> _drawn = new();
    private readonly ConcurrentQueue<Key> _order = new();

    public string Describe(PriceReport report) => charts.Describe(report);

    public byte[] DrawPng(PriceReport report, ChartStyle style)
    {
        var key = new Key(report.Market, report.Variant, report.VariantName, report.Realm.Id, report.Range, report.PublishedAt, report.To.Ticks / TimeSpan.TicksPerHour, style);
        var fresh = new Lazy<byte[]>(() => charts.DrawPng(report, style));
        var chart = _drawn.GetOrAdd(key, fresh);
        if (ReferenceEquals(chart, fresh))
        {
            _order.Enqueue(key);
            while (_drawn.Count > capacity && _order.TryDequeue(out var oldest)) _drawn.TryRemove(oldest, out _);
        }

        try
        {
            return chart.Value;
        }
        catch
        {
            // A Lazy keeps its exception; the next person is to get another try.
            _drawn.TryRemove(new KeyValuePair<Key, Lazy<byte[]>>(key, chart));
            throw;
        }
    }

    // The range ends now: the hour is part of the key, so that the picture moves on when no snapshots come.
    private readonly record struct Key(MarketId Market, VariantKey Variant, string Name, int Realm, PriceRange Range, DateTimeOffset PublishedAt, long Hour, ChartStyle Style);
}
