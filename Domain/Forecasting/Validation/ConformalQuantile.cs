namespace DiscordAH.Domain.Forecasting;

/// <summary>
/// The quantile of split-conformal intervals: of n scores the one at place ⌈(n+1)(1−a)⌉, which covers the next one with at least 1−a when all are alike. Weights
/// let a pool stand for so many own scores. The coming score counts one and lies beyond all others as far as own scores decide: a pool of hundreds needs no
/// correction for being few.
/// </summary>
public static class ConformalQuantile
{
    /// <summary>Scores that weigh less than this together give no interval.</summary>
    public const double Least = 3 - 1e-9;

    /// <summary>Finds it.</summary>
    /// <param name="own">Own scores, ascending.</param>
    /// <param name="weights">What each of them weighs.</param>
    /// <param name="pool">Scores of others, ascending.</param>
    /// <param name="poolWeight">What all of those weigh together.</param>
    /// <param name="coverage">1−a.</param>
    /// <returns>
    /// With too few scores (19 are needed for 95 %, 4 for 80 %) no rank will do: the largest, widened by what is needed over what is there. Infinity with less than 3.
    /// </returns>
    /// <exception cref="ArgumentException">There are not as many weights as scores.</exception>
    public static double Of(ReadOnlySpan<double> own, ReadOnlySpan<double> weights, ReadOnlySpan<double> pool, double poolWeight, double coverage)
    {
        if (own.Length != weights.Length) throw new ArgumentException("Needs as many weights as scores.", nameof(weights));
        if (pool.IsEmpty) poolWeight = 0;
        var mine = 0.0;
        foreach (var weight in weights) mine += weight;
        var total = mine + poolWeight + (poolWeight > 0 ? mine / (mine + poolWeight) : 1);
        var wanted = coverage * total - 1e-9;
        double sum = 0;
        int i = 0, k = 0;
        while (i < own.Length || k < pool.Length)
        {
            double score;
            if (k >= pool.Length || i < own.Length && own[i] <= pool[k])
            {
                score = own[i];
                sum += weights[i++];
            }
            else
            {
                score = pool[k++];
                sum += poolWeight / pool.Length;
            }

            if (sum >= wanted) return score;
        }

        var needed = coverage / (1 - coverage);
        return sum >= Least ? own[^1] * Math.Max(1, needed / sum) : double.PositiveInfinity;
    }
}
