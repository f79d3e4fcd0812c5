namespace DiscordAH.Domain.Market;

/// <summary>
/// How far our market values lie from a second source's: quantiles of |ln(ours / theirs)| over the goods that both have.
/// 0.10 is about 10 % apart, 0.69 a factor of two.
/// </summary>
/// <param name="Source">The second source.</param>
/// <param name="Goods">Goods compared.</param>
/// <param name="LowerQuartile">A quarter of them agree better.</param>
/// <param name="Median">Half of them agree better.</param>
/// <param name="UpperQuartile">Three quarters agree better.</param>
/// <param name="P95">95 of 100 agree better.</param>
public sealed record PriceAgreement(string Source, int Goods, double LowerQuartile, double Median, double UpperQuartile, double P95)
{
    /// <summary>Fewest goods from which an agreement is told.</summary>
    public const int FewestGoods = 20;

    /// <summary>Sums up distances.</summary>
    /// <param name="source">The second source.</param>
    /// <param name="distances">|ln(ours / theirs)| of each good, in any order.</param>
    /// <returns>Null with fewer than <see cref="FewestGoods"/>.</returns>
    public static PriceAgreement? Of(string source, IEnumerable<double> distances)
    {
        var sorted = distances.Order().ToArray();
        return sorted.Length < FewestGoods
            ? null
            : new PriceAgreement(source, sorted.Length, At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75), At(sorted, 0.95));
    }

    // Between the two nearest, as R's type 7.
    private static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
