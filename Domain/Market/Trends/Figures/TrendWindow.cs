namespace DiscordAH.Domain.Market;

/// <summary>The steps of one range that have a price.</summary>
internal sealed class TrendWindow
{
    private const int MostPoints = 96;
    private readonly TrendRange _range;
    private readonly long _from;
    private readonly long _length;
    private readonly long[] _starts;
    private readonly double[] _closes;

    // Where the middle of each step lies, from 0 to 1, so that each belongs to one part of the range.
    private readonly double[] _places;

    public TrendWindow(TrendRange range, IReadOnlyList<PriceBar> bars, DateTimeOffset to)
    {
        var span = range.Length().Ticks;
        (_range, _from) = (range, to.UtcTicks - span);
        _length = range.Level() == PriceGranularity.Hour ? TimeSpan.TicksPerHour : TimeSpan.TicksPerDay;
        var first = bars.Count;
        while (first > 0 && bars[first - 1].To.UtcTicks > _from) first--;
        var most = bars.Count - first;
        (_starts, _closes, _places, Prices, Logs, Weights) = (new long[most], new double[most], new double[most], new double[most], new double[most], new double[most]);
        var count = 0;
        for (var i = first; i < bars.Count; i++)
        {
            var bar = bars[i];
            if (bar.From > to || PriceOf(bar) is not > 0) continue;
            _starts[count] = bar.From.UtcTicks;
            _closes[count] = Math.Log(bar.Close!.Value.Value);
            _places[count] = (_starts[count] + _length / 2 - _from) / (double)span;
            Prices[count] = PriceOf(bar)!.Value;
            Logs[count] = Math.Log(Prices[count]);

            // A step that only began or that was seldom on sale stands for less.
            Weights[count] = Math.Max(bar.OnSale * bar.Length.TotalHours, 1e-6);
            Hours += Weights[count++];
        }

        if (count == most) return;
        (_starts, _closes, _places) = (_starts[..count], _closes[..count], _places[..count]);
        (Prices, Logs, Weights) = (Prices[..count], Logs[..count], Weights[..count]);
    }

    public double[] Prices { get; }

    public double[] Logs { get; }

    /// <summary>Hours that each price held.</summary>
    public double[] Weights { get; }

    public double Hours { get; }

    public int Count => Prices.Length;

    public PriceVolatility? Volatility => PriceVolatility.Of(_starts, _closes, _length);

    /// <summary>The price a bar stands for: an hour's last minimum, a longer bar's mean minimum.</summary>
    public static double? PriceOf(in PriceBar bar) => bar.Length <= TimeSpan.FromHours(1) ? bar.Close?.Value : bar.Mean?.Value;

    /// <summary>Mean price of a part of the range, weighted by time on sale; null without a price in it.</summary>
    public double? Mean(double from, double to)
    {
        double sum = 0, weight = 0;
        for (var i = 0; i < Count; i++)
        {
            if (!IsWithin(i, from, to)) continue;
            sum += Prices[i] * Weights[i];
            weight += Weights[i];
        }

        return weight > 0 ? sum / weight : null;
    }

    /// <summary>Change from the first price, which must lie in the first tenth of the range (a day bar at most), to the newest.</summary>
    public double? Change(double? price)
    {
        var reach = Math.Max(_range.Length().Ticks / 10, _length);
        return price is { } now && _starts[0] - _from <= reach ? now / Prices[0] - 1 : null;
    }

    /// <summary>The median of each price and its neighbours: one odd step is gone.</summary>
    public double[] Calmed()
    {
        var calm = Prices.ToArray();
        for (var i = 1; i + 1 < Count; i++)
            calm[i] = Math.Max(Math.Min(Prices[i - 1], Prices[i]), Math.Min(Math.Max(Prices[i - 1], Prices[i]), Prices[i + 1]));
        return calm;
    }

    public double Exponential()
    {
        var values = new (double, double)[Count];
        for (var i = 0; i < Count; i++) values[i] = ((_starts[i] + _length) / (double)TimeSpan.TicksPerDay, Prices[i]);
        return MovingAverages.ByHalfLife(values, _range.Length().TotalDays / 4)[^1];
    }

    public TrendFacts Facts()
    {
        var (positions, logs) = Thinned();
        var days = _range.Length().TotalDays;
        var early = 0;
        while (early < positions.Length && positions[early] < 0.75 * days) early++;
        var sorted = Logs.ToArray();
        sorted.AsSpan().Sort();
        var low = Quantiles.Within(sorted, 0.05);
        var high = Quantiles.Within(sorted, 0.95);
        var newest = Median(0.75, 1);
        var halves = LogMean(0.875, 1) - LogMean(0.75, 0.875);
        var drift = LogMean(0.75, 1) - LogMean(0, 0.25);
        return new TrendFacts(
            _range,
            Count,
            Hours / _range.Length().TotalHours,
            RobustTrend.Of(positions, logs),
            RobustTrend.Of(positions.AsSpan(0, early), logs.AsSpan(0, early)),
            double.IsNaN(halves) ? 0 : halves / (days / 8),
            double.IsNaN(drift) ? 0 : drift,
            Quantiles.Within(sorted, 0.9) - Quantiles.Within(sorted, 0.1),
            high > low && !double.IsNaN(newest) ? (newest - low) / (high - low) : 0.5);
    }

    // Medians of equal stretches of time, so that the pairs stay few; positions in days since the start.
    private (double[] Positions, double[] Logs) Thinned()
    {
        var steps = _range.Length().Ticks / _length;
        var block = _length * ((steps + MostPoints - 1) / MostPoints);
        var (positions, logs) = (new List<double>(MostPoints), new List<double>(MostPoints));
        for (var i = 0; i < Count;)
        {
            var index = Index(i);
            var end = i + 1;
            while (end < Count && Index(end) == index) end++;
            positions.Add((index + 0.5) * block / TimeSpan.TicksPerDay);
            logs.Add(Quantiles.Median(Logs.AsSpan(i, end - i).ToArray()));
            i = end;
        }

        return ([.. positions], [.. logs]);

        long Index(int at) => Math.Max(0, (_starts[at] - _from) / block);
    }

    private double LogMean(double from, double to)
    {
        double sum = 0;
        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            if (!IsWithin(i, from, to)) continue;
            sum += Logs[i];
            count++;
        }

        return count > 0 ? sum / count : double.NaN;
    }

    private double Median(double from, double to)
    {
        var (within, count) = (new double[Count], 0);
        for (var i = 0; i < Count; i++)
            if (IsWithin(i, from, to)) within[count++] = Logs[i];
        return count > 0 ? Quantiles.Median(within.AsSpan(0, count)) : double.NaN;
    }

    private bool IsWithin(int index, double from, double to) => (_places[index] >= from || from <= 0) && (_places[index] < to || to >= 1);
}
