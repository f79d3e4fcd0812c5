namespace DiscordAH.Domain.Market;

/// <summary>How much a price moves. Both figures are log returns brought to one day, so 0.05 is about 5 % a day.</summary>
/// <param name="PerDay">Standard deviation (n − 1) of the log returns from bar to bar, times the square root of the bars in a day.</param>
/// <param name="RobustPerDay">
/// 1.4826 times the median absolute deviation of overlapping log returns over a day (over 6 hours where there are less than two days, times 2). Not from bar
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
        var starts = new List<long>(bars.Count);
        var logs = new List<double>(bars.Count);
        foreach (var bar in bars)
        {
            if (bar.Close is not { Value: > 0 } close) continue;
            starts.Add(bar.From.UtcTicks);
            logs.Add(Math.Log(close.Value));
        }

        return Of([.. starts], [.. logs], bars[0].Length.Ticks);
    }

    /// <summary>The same from starts (ticks) and log closes.</summary>
    internal static PriceVolatility? Of(ReadOnlySpan<long> starts, ReadOnlySpan<double> logs, long length)
    {
        var steps = Returns(starts, logs, length);
        if (steps.Length < Fewest) return null;
        var mean = steps.Average();
        double squares = 0;
        var moved = 0;
        foreach (var step in steps)
        {
            squares += (step - mean) * (step - mean);
            if (step != 0) moved++;
        }

        var isShort = starts[^1] + length - starts[0] < 2 * TimeSpan.TicksPerDay;
        var reach = Math.Max(length, isShort ? TimeSpan.TicksPerDay / 4 : TimeSpan.TicksPerDay);
        var wide = reach == length ? steps : Returns(starts, logs, reach);
        return new PriceVolatility(
            Math.Sqrt(squares / (steps.Length - 1)) * Scale(length),
            wide.Length < Fewest ? null : Quantiles.MadScale * Quantiles.Mad(wide) * Scale(reach),
            steps.Length,
            moved / (double)steps.Length);
    }

    private static double Scale(long length) => Math.Sqrt((double)TimeSpan.TicksPerDay / length);

    private static double[] Returns(ReadOnlySpan<long> starts, ReadOnlySpan<double> logs, long reach)
    {
        var returns = new double[starts.Length];
        var (count, before) = (0, 0);
        for (var i = 1; i < starts.Length; i++)
        {
            while (starts[i] - starts[before] > reach) before++;
            if (starts[i] - starts[before] == reach) returns[count++] = logs[i] - logs[before];
        }

        return returns[..count];
    }
}
