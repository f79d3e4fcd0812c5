namespace DiscordAH.Domain.Market;

/// <summary>Where a price stands among the prices of its own past.</summary>
public static class PricePlace
{
    /// <summary>Floor of the median absolute deviation: a price that hardly ever moves is not "far away" when it moves by a copper.</summary>
    public static double LeastDeviation { get; } = Math.Log(1.02);

    /// <summary>Share of the past that was cheaper, equal prices counted half.</summary>
    /// <param name="past">Prices above 0.</param>
    /// <param name="weights">How long each held.</param>
    /// <param name="price">The price.</param>
    /// <returns>0 (never so cheap) to 1 (never so dear); null without a past.</returns>
    public static double? Percentile(ReadOnlySpan<double> past, ReadOnlySpan<double> weights, double price)
    {
        double below = 0, all = 0;
        for (var i = 0; i < past.Length; i++)
        {
            all += weights[i];
            if (past[i] < price) below += weights[i];
            else if (past[i].Equals(price)) below += weights[i] / 2;
        }

        return all > 0 ? below / all : null;
    }

    /// <summary>Robust z-score of the log price: (ln price − median) / (1.4826·MAD), with MAD at least <see cref="LeastDeviation"/>.</summary>
    /// <param name="logs">Logs of the past prices.</param>
    /// <param name="price">The price, above 0.</param>
    /// <returns>Null below 8 values.</returns>
    public static double? ZScore(ReadOnlySpan<double> logs, double price)
    {
        if (logs.Length < 8) return null;
        var mad = Math.Max(Quantiles.Mad(logs), LeastDeviation);
        return (Math.Log(price) - Quantiles.Median(logs.ToArray())) / (Quantiles.MadScale * mad);
    }
}
