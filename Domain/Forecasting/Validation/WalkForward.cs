namespace DiscordAH.Domain.Forecasting;

/// <summary>
/// Lets every method foretell the past: from origins a prime number of hours apart, so that all hours and weekdays come to be one, each time knowing nothing later
/// than the origin, and compares with what came.
/// </summary>
public sealed class WalkForward
{
    private const int Wanted = 20;
    private const int Most = 42;
    private const int WarmUp = 168;
    private const int LeastWarmUp = 8;
    private static readonly int[] Steps = [13, 7, 5, 3, 2, 1];

    private WalkForward(IReadOnlyList<Origin> origins, double spacing, int overlap) => (Origins, Spacing, Overlap) = (origins, spacing, overlap);

    /// <summary>What was foretold from one origin.</summary>
    /// <param name="Horizons">Hours ahead of each target that is known.</param>
    /// <param name="Actual">The price that came.</param>
    /// <param name="Forecasts">By method, then target.</param>
    public sealed record Origin(int[] Horizons, double[] Actual, double[][] Forecasts);

    /// <summary>Origins, ascending.</summary>
    public IReadOnlyList<Origin> Origins { get; }

    /// <summary>Hours from one origin to the next, on average.</summary>
    public double Spacing { get; }

    /// <summary>How many origins a forecast spans: so many neighbours share hours.</summary>
    public int Overlap { get; }

    /// <summary>Walks.</summary>
    /// <param name="series">The series.</param>
    /// <param name="longest">The longest horizon in hours.</param>
    public static WalkForward Run(HourlyPrices series, int longest)
    {
        var warmUp = Math.Max(LeastWarmUp, Math.Min(WarmUp, series.Count / 3));
        List<int> chosen = [];
        foreach (var step in Steps)
        {
            chosen = Starts(series.Hours, warmUp, step);
            if (chosen.Count >= Wanted) break;
        }

        chosen.Reverse();
        var origins = new List<Origin>(chosen.Count);
        foreach (var at in chosen)
        {
            var until = at + 1;
            while (until < series.Count && series.Hours[until] - series.Hours[at] <= longest) until++;
            if (until == at + 1) continue;
            var horizons = new int[until - at - 1];
            for (var i = 0; i < horizons.Length; i++) horizons[i] = (int)(series.Hours[at + 1 + i] - series.Hours[at]);
            origins.Add(new Origin(horizons, series.Prices[(at + 1)..until].ToArray(), ForecastMethods.All(series.Until(at + 1), horizons)));
        }

        var spacing = chosen.Count > 1 ? (series.Hours[chosen[^1]] - series.Hours[chosen[0]]) / (double)(chosen.Count - 1) : longest;
        return new WalkForward(origins, spacing, (int)Math.Ceiling(longest / spacing));
    }

    // From the newest backwards, at least a step apart.
    private static List<int> Starts(ReadOnlySpan<long> hours, int warmUp, int step)
    {
        List<int> starts = [];
        var before = long.MaxValue;
        for (var i = hours.Length - 2; i >= warmUp - 1 && starts.Count < Most; i--)
        {
            if (before != long.MaxValue && before - hours[i] < step) continue;
            starts.Add(i);
            before = hours[i];
        }

        return starts;
    }
}
