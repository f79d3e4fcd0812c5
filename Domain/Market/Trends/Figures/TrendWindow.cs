namespace DiscordAH.Domain.Market;

/// <summary>The steps of one range that have a price.</summary>
internal sealed class TrendWindow
{
    private const int MostPoints = 96;
    private readonly TrendRange _range;
    private readonly DateTimeOffset _from;
    private readonly DateTimeOffset _to;

    public TrendWindow(TrendRange range, IReadOnlyList<PriceBar> bars, DateTimeOffset to)
    {
        (_range, _from, _to) = (range, to - range.Length(), to);
        Bars = [.. bars.Where(bar => bar.To > _from && bar.From <= to && PriceOf(bar) is > 0)];
        Prices = new double[Bars.Count];
        Logs = new double[Bars.Count];
        Weighted = new (double, double)[Bars.Count];
        for (var i = 0; i < Bars.Count; i++)
        {
            Prices[i] = PriceOf(Bars[i])!.Value;
            Logs[i] = Math.Log(Prices[i]);

            // A step that only began or that was seldom on sale stands for less.
            Weighted[i] = (Prices[i], Math.Max(Bars[i].OnSale * Bars[i].Length.TotalHours, 1e-6));
            Hours += Weighted[i].Weight;
        }
    }

    public List<PriceBar> Bars { get; }

    public double[] Prices { get; }

    public double[] Logs { get; }

    public (double Price, double Weight)[] Weighted { get; }

    public double Hours { get; }

    public int Count => Prices.Length;

    /// <summary>The price a bar stands for: an hour's last minimum, a longer bar's mean minimum.</summary>
    public static double? PriceOf(PriceBar bar) => bar.Length <= TimeSpan.FromHours(1) ? bar.Close?.Value : bar.Mean?.Value;

    /// <summary>Mean price of a part of the range, weighted by time on sale; null without a price in it.</summary>
    public double? Mean(double from, double to)
    {
        double sum = 0, weight = 0;
        for (var i = 0; i < Count; i++)
        {
            if (!IsWithin(i, from, to)) continue;
            sum += Weighted[i].Price * Weighted[i].Weight;
            weight += Weighted[i].Weight;
        }

        return weight > 0 ? sum / weight : null;
    }

    /// <summary>Change from the first price, which must lie in the first tenth of the range (a day bar at most), to the newest.</summary>
    public double? Change(double? price)
    {
        var reach = TimeSpan.FromTicks(Math.Max(_range.Length().Ticks / 10, Bars[0].Length.Ticks));
        return price is { } now && Bars[0].From - _from <= reach ? now / Prices[0] - 1 : null;
    }

    public double Exponential()
    {
        var values = new (double, double)[Count];
        for (var i = 0; i < Count; i++) values[i] = (Bars[i].To.UtcTicks / (double)TimeSpan.TicksPerDay, Prices[i]);
        return MovingAverages.ByHalfLife(values, _range.Length().TotalDays / 4)[^1];
    }

    public TrendFacts Facts()
    {
        var (positions, logs) = Thinned();
        var days = _range.Length().TotalDays;
        var early = 0;
        while (early < positions.Length && positions[early] < 0.75 * days) early++;
        var sorted = Logs.ToArray();
        var low = Quantiles.At(sorted, 0.05);
        var high = Quantiles.At(sorted, 0.95);
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
            Quantiles.At(sorted, 0.9) - Quantiles.At(sorted, 0.1),
            high > low && !double.IsNaN(newest) ? (newest - low) / (high - low) : 0.5);
    }

    // Medians of equal stretches of time, so that the pairs stay few; positions in days since the start.
    private (double[] Positions, double[] Logs) Thinned()
    {
        var steps = (int)(_range.Length() / Bars[0].Length);
        var block = Bars[0].Length * ((steps + MostPoints - 1) / MostPoints);
        var (positions, logs) = (new List<double>(MostPoints), new List<double>(MostPoints));
        for (var i = 0; i < Count;)
        {
            var index = Index(i);
            var end = i + 1;
            while (end < Count && Index(end) == index) end++;
            positions.Add((index + 0.5) * block.TotalDays);
            logs.Add(Quantiles.Median(Logs.AsSpan(i, end - i).ToArray()));
            i = end;
        }

        return ([.. positions], [.. logs]);

        int Index(int at) => (int)Math.Max(0, (Bars[at].From - _from) / block);
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
        var within = Logs.Where((_, i) => IsWithin(i, from, to)).ToArray();
        return within.Length > 0 ? Quantiles.Median(within) : double.NaN;
    }

    // By the middle of the bar, so that each belongs to one part.
    private bool IsWithin(int index, double from, double to)
    {
        var part = (Bars[index].From + Bars[index].Length / 2 - _from) / (_to - _from);
        return (part >= from || from <= 0) && (part < to || to >= 1);
    }
}
