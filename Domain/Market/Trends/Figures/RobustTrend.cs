using MathNet.Numerics;

namespace DiscordAH.Domain.Market;

/// <summary>
/// A straight line through a series that outliers do not bend: the slope is the median of all pairwise slopes (Theil 1950, Sen 1968), its
/// significance Mann and Kendall's test (Kendall's S with the variance for ties), with the variance raised for autocorrelation as Hamed and Rao (1998) do.
/// </summary>
/// <param name="Slope">Per unit of the positions.</param>
/// <param name="Chance">Two-sided probability of so large an S without a trend, 0 to 1.</param>
/// <param name="Tau">S over the number of pairs, −1 to 1.</param>
/// <remarks>
/// Prices are close to random walks, and a random walk looks like a trend to the plain test most of the time. Hamed and Rao's factor is taken with the
/// autocorrelations of a first-order process, r(k) = φ^k in ranks, 6/π·arcsin(r/2). φ is that of the residuals from the line, raised by
/// (4 + 8·φ)/n since short detrended series show too little of it, and held within 0 to 1. Where φ reaches 0.5 a series this short may be a random walk;
/// then the chance is at least that of a walk without drift to come as far, from z = Σ steps / √(Σ steps²).
/// </remarks>
public readonly record struct RobustTrend(double Slope, double Chance, double Tau)
{
    private const double BiasConstant = 4;
    private const double BiasSlope = 8;
    private const double Walking = 0.5;

    /// <summary>Fits the line.</summary>
    /// <param name="positions">Positions, strictly ascending.</param>
    /// <param name="values">The values there; the log of a price makes the slope a growth rate.</param>
    /// <returns>Null below 8 points. The effort grows with the square of their number: thin long series first.</returns>
    /// <exception cref="ArgumentException">Not one value for each position.</exception>
    public static RobustTrend? Of(ReadOnlySpan<double> positions, ReadOnlySpan<double> values)
    {
        if (positions.Length != values.Length) throw new ArgumentException("One value for each position.", nameof(values));
        var count = values.Length;
        if (count < 8) return null;
        var slopes = new double[count * (count - 1) / 2];
        var (pairs, s) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            for (var k = i + 1; k < count; k++)
            {
                var step = values[k] - values[i];
                s += Math.Sign(step);
                slopes[pairs++] = step / (positions[k] - positions[i]);
            }
        }

        var slope = Quantiles.Median(slopes);
        var persistence = Persistence(positions, values, slope);
        var variance = Variance(values) * Inflation(count, persistence);
        var chance = TwoSided(variance > 0 ? (s - Math.Sign(s)) / Math.Sqrt(variance) : 0);
        if (persistence >= Walking) chance = Math.Max(chance, WalkChance(values));
        return new RobustTrend(slope, chance, (double)s / pairs);
    }

    private static double TwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    private static double WalkChance(ReadOnlySpan<double> values)
    {
        double squares = 0;
        for (var i = 1; i < values.Length; i++) squares += (values[i] - values[i - 1]) * (values[i] - values[i - 1]);
        return squares > 0 ? TwoSided((values[^1] - values[0]) / Math.Sqrt(squares)) : 1;
    }

    // Var S = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18 over groups of t equal values.
    private static double Variance(ReadOnlySpan<double> values)
    {
        double count = values.Length;
        var sum = count * (count - 1) * (2 * count + 5);
        var sorted = values.ToArray();
        sorted.AsSpan().Sort();
        for (var i = 0; i < sorted.Length;)
        {
            var end = i + 1;
            while (end < sorted.Length && sorted[end].Equals(sorted[i])) end++;
            double ties = end - i;
            sum -= ties * (ties - 1) * (2 * ties + 5);
            i = end;
        }

        return sum / 18;
    }

    private static double Persistence(ReadOnlySpan<double> positions, ReadOnlySpan<double> values, double slope)
    {
        var rest = new double[values.Length];
        double mean = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = values[i] - slope * positions[i];
            mean += rest[i] / rest.Length;
        }

        double own = 0, next = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] -= mean;
            own += rest[i] * rest[i];
            if (i > 0) next += rest[i] * rest[i - 1];
        }

        // What remains of an exact line is rounding.
        if (own <= 1e-18 * rest.Length) return 0;
        var seen = next / own;
        return Math.Clamp(seen + (BiasConstant + BiasSlope * seen) / rest.Length, 0, 1);
    }

    // 1 + 2 / (n(n−1)(n−2)) · Σ (n−k)(n−k−1)(n−k−2) r(k)
    private static double Inflation(int count, double persistence)
    {
        double sum = 0, power = 1, n = count;
        for (var k = 1; k < count - 2; k++)
        {
            power *= persistence;
            if (power < 1e-6) break;
            sum += (n - k) * (n - k - 1) * (n - k - 2) * 6 / Math.PI * Math.Asin(power / 2);
        }

        return 1 + 2 / (n * (n - 1) * (n - 2)) * sum;
    }
}
