namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>Order statistics as a school book has them: sort, then count.</summary>
internal static class SlowMaths
{
    /// <summary>The middle value, or the mean of the two middle ones.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Median distance from the median.</summary>
    public static double Mad(IReadOnlyCollection<double> values)
    {
        var median = Median(values);
        return Median(values.Select(value => Math.Abs(value - median)));
    }

    /// <summary>Theil and Sen: the median of the slopes of all pairs.</summary>
    public static double Slope(IReadOnlyList<(double X, double Y)> points)
    {
        List<double> slopes = [];
        for (var i = 0; i < points.Count; i++)
            for (var k = i + 1; k < points.Count; k++)
                slopes.Add((points[k].Y - points[i].Y) / (points[k].X - points[i].X));
        return Median(slopes);
    }
}
