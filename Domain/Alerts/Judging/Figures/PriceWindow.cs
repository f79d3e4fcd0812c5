using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>
/// The whole hours of the last days. A figure is told only when the market was read in <see cref="LeastCover"/> of them and enough have a price:
/// <see cref="LeastPrices"/> for a level, <see cref="LeastForSpread"/> for a place among them.
/// </summary>
internal sealed class PriceWindow
{
    /// <summary>Share of the hours that must have been read; the same as for trends (<see cref="TrendRules.LeastCover"/>).</summary>
    public const double LeastCover = 0.25;

    private readonly HourTable _table;
    private readonly int _from;
    private readonly int _to;
    private readonly int _days;
    private readonly int[] _places;
    private readonly double[] _prices;
    private readonly double[] _weights;
    private readonly bool _isRead;
    private double[]? _logs;
    private double? _median;
    private (double Median, double Deviation)? _spread;

    public PriceWindow(HourTable table, DateTimeOffset at, int days)
    {
        (_table, _days) = (table, days);
        (_from, _to) = (table.PlaceFrom(at.AddDays(-days)), table.PlaceTo(at));
        var most = Math.Max(0, _to - _from);
        (_places, _prices, _weights) = (new int[most], new double[most], new double[most]);
        var (count, read) = (0, 0);
        for (var place = _from; place < _to; place++)
        {
            ref readonly var hour = ref table[place];
            if (!hour.IsKnown) continue;
            read++;
            if (!hour.HasPrice) continue;
            (_places[count], _prices[count], _weights[count]) = (place, hour.Close, hour.OnSale);
            count++;
        }

        (_places, _prices, _weights) = (_places[..count], _prices[..count], _weights[..count]);
        _isRead = read >= LeastCover * 24 * days;
    }

    /// <summary>Hours with a price.</summary>
    public int Count => _prices.Length;

    public bool HasLevel => _isRead && Count >= LeastPrices(_days);

    public bool HasSpread => _isRead && Count >= LeastForSpread(_days);

    public double[] Logs => _logs ??= Array.ConvertAll(_prices, Math.Log);

    /// <summary>Median of the hourly prices.</summary>
    public double? Median => HasLevel ? _median ??= Quantiles.Median(_prices.ToArray()) : null;

    /// <summary>Median of the log prices and their robust standard deviation, as <see cref="PricePlace.ZScore"/> takes it.</summary>
    public (double Median, double Deviation)? Spread => HasSpread
        ? _spread ??= (Quantiles.Median(Logs.ToArray()), Quantiles.MadScale * Math.Max(Quantiles.Mad(Logs), PricePlace.LeastDeviation))
        : null;

    /// <summary>Hours with a price that a level needs: 24, for a single day 12.</summary>
    public static int LeastPrices(int days) => Math.Min(24, 12 * days);

    /// <summary>Hours with a price that a place among them needs: 48, of fewer days 12 a day.</summary>
    public static int LeastForSpread(int days) => Math.Min(DoubtRules.FewestHours, 12 * days);

    /// <summary>Share of the past that was cheaper, see <see cref="PricePlace.Percentile"/>.</summary>
    public double? Percentile(double price) => HasSpread ? PricePlace.Percentile(_prices, _weights, price) : null;

    /// <summary>Median of the quantity on sale, hours without any included.</summary>
    public double? Quantity()
    {
        var quantities = new List<double>(_to - _from);
        for (var place = _from; place < _to; place++)
            if (_table[place].IsKnown) quantities.Add(_table[place].Quantity);
        return _isRead && quantities.Count >= LeastPrices(_days) ? Quantiles.Median(quantities.ToArray()) : null;
    }

    /// <summary>The points through which lines are drawn; empty when too little is known.</summary>
    public TrendPoints Points() => HasLevel ? TrendPoints.Of(_table, _places, Logs, _days) : TrendPoints.None;

    /// <summary>The volatility of the hours; null when too little is known.</summary>
    public PriceVolatility? Volatility()
    {
        if (!HasLevel) return null;
        return PriceVolatility.Of(Array.ConvertAll(_places, place => _table.HourAt(place) * TimeSpan.TicksPerHour), Logs, TimeSpan.TicksPerHour);
    }
}
