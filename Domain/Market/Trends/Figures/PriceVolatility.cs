namespace DiscordAH.Domain.Market;

/// <summary>How much a price moves. Both figures are log returns brought to one day, so 0.05 is about 5 % a day.</summary>
/// <param name="PerDay">Standard deviation (n − 1) of the log returns from bar to bar, times the square root of the bars in a day.</param>
/// <param name="RobustPerDay">
/// 1.4826 times the median absolute deviation of overlapping log returns over a day (over 6 hours where there is one day or less, times 2). Not from bar
/// to bar: 80 to 94 % of hourly steps do not move at all, so that figure would be 0 for nearly everything. Null with fewer than 8 such returns.
/// </param>
/// <param name="Steps">Returns from bar to bar; steps over a gap are left out.</param>
/// <param name="Moved">Share of them that are not 0.</param>
public sealed record PriceVolatility(double PerDay, double? RobustPerDay, int Steps, double Moved)
{
    private const int Fewest = 8;

    /// <summary>Reckons it from bars of one length.</summary>
    /// <param name="bars">Hour or day bars, ascending; their closes are taken.</param>
    /// <returns>Null with fewer than 8 steps.</returns>
    public static PriceVolatility? Of(IReadOnlyList<PriceBar> bars)
    {
        if (bars.Count <= Fewest) return null;
        var length = bars[0].Length;
        var steps = Returns(bars, length);
        if (steps.Count < Fewest) return null;
        var mean = steps.Average();
        var deviation = Math.Sqrt(steps.Sum(step => (step - mean) * (step - mean)) / (steps.Count - 1));
        var span = bars[^1].To - bars[0].From;
        var reach = span <= TimeSpan.FromDays(1) ? TimeSpan.FromHours(6) : TimeSpan.FromDays(1);
        if (reach < length) reach = length;
        var wide = reach == length ? steps : Returns(bars, reach);
        return new PriceVolatility(
            deviation * Scale(length),
            wide.Count < Fewest ? null : Quantiles.MadScale * Quantiles.Mad([.. wide]) * Scale(reach),
            steps.Count,
            steps.Count(step => step != 0) / (double)steps.Count);
    }

    private static double Scale(TimeSpan length) => Math.Sqrt(TimeSpan.FromDays(1) / length);

    private static List<double> Returns(IReadOnlyList<PriceBar> bars, TimeSpan reach)
    {
        var returns = new List<double>(bars.Count);
        var before = 0;
        for (var i = 1; i < bars.Count; i++)
        {
            if (bars[i].Close is not { Value: > 0 } now) continue;
            while (bars[i].From - bars[before].From > reach) before++;
            if (bars[i].From - bars[before].From == reach && bars[before].Close is { Value: > 0 } then) returns.Add(Math.Log((double)now.Value / then.Value));
        }

        return returns;
    }
}
