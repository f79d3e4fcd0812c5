using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Forecasting;

/// <summary>
/// The minimum prices that are known, at most one an hour: hours in which no snapshot was published, or in which nothing was on sale, are not in it. Nothing is
/// filled: a price repeated because no new snapshot came would look like one that held.
/// </summary>
public sealed class HourlyPrices
{
    private readonly long[] _hours;
    private readonly double[] _prices;

    private HourlyPrices(long[] hours, double[] prices, int count) => (_hours, _prices, Count) = (hours, prices, count);

    /// <summary>A series.</summary>
    /// <param name="hours">Hours since 1970, ascending, each once.</param>
    /// <param name="prices">The minimum price of each, above 0.</param>
    /// <exception cref="ArgumentException">They are not as said.</exception>
    public HourlyPrices(IEnumerable<long> hours, IEnumerable<double> prices)
    {
        (_hours, _prices) = ([.. hours], [.. prices]);
        if (_hours.Length != _prices.Length) throw new ArgumentException("Needs as many prices as hours.", nameof(prices));
        for (var i = 0; i < _hours.Length; i++)
        {
            if (!(_prices[i] > 0)) throw new ArgumentException("Prices must be above 0.", nameof(prices));
            if (i > 0 && _hours[i] <= _hours[i - 1]) throw new ArgumentException("Hours must ascend.", nameof(hours));
        }

        Count = _hours.Length;
    }

    /// <summary>Known hours.</summary>
    public int Count { get; }

    /// <summary>Hours since 1970.</summary>
    public ReadOnlySpan<long> Hours => _hours.AsSpan(0, Count);

    /// <summary>Minimum prices in copper.</summary>
    public ReadOnlySpan<double> Prices => _prices.AsSpan(0, Count);

    /// <summary>The first hours: all that was known at an origin.</summary>
    /// <param name="count">How many.</param>
    public HourlyPrices Until(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        return new HourlyPrices(_hours, _prices, count);
    }

    /// <summary>The hour of a moment.</summary>
    public static long HourOf(DateTimeOffset at) => (long)Math.Floor(at.ToUnixTimeSeconds() / 3600.0);

    /// <summary>Reads the hours in which the market was read and the good was on sale.</summary>
    /// <param name="changes">Changes, ascending.</param>
    /// <param name="snapshots">Publication times, ascending. Of several in an hour the last counts.</param>
    public static HourlyPrices Of(IReadOnlyList<PricePoint> changes, IReadOnlyList<DateTimeOffset> snapshots)
    {
        var (hours, prices) = (new List<long>(snapshots.Count), new List<double>(snapshots.Count));
        var next = 0;
        for (var i = 0; i < snapshots.Count; i++)
        {
            var hour = HourOf(snapshots[i]);
            if (i + 1 < snapshots.Count && HourOf(snapshots[i + 1]) == hour) continue;
            while (next < changes.Count && changes[next].At <= snapshots[i]) next++;
            if (next == 0 || changes[next - 1] is not { Quantity: > 0, Minimum.Value: > 0 } point) continue;
            hours.Add(hour);
            prices.Add(point.Minimum.Value);
        }

        return new HourlyPrices(hours, prices);
    }
}
