using DiscordAH.Domain.Market;

namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>What a good usually costs.</summary>
internal static class SlowUsual
{
    public static double? Of(SlowPast past, SlowReference reference, int days)
    {
        var window = new SlowWindow(past.Window(days), days);
        return reference switch
        {
            SlowReference.Median => window.Median,
            SlowReference.Trend => Trend(window, past.At),
            _ => window.HasLevel ? Weighted(past) : null,
        };
    }

    // The line through the points: Theil and Sen's slope, the median of what is left as height.
    private static double? Trend(SlowWindow window, DateTimeOffset at)
    {
        var points = window.Points();
        if (points.Count < 8) return null;
        var origin = points[0].Hour;
        List<(double X, double Y)> moved = points.ConvertAll(point => ((point.Hour - origin) / 24, point.Log));
        var slope = SlowMaths.Slope(moved);
        var height = SlowMaths.Median(moved.Select(point => point.Y - slope * point.X));
        return Math.Exp(height + slope * (((at - DateTimeOffset.UnixEpoch).TotalHours - origin) / 24));
    }

    // Each day's mean market value by its age in days, today's hours so far included.
    private static double? Weighted(SlowPast past)
    {
        double sum = 0, weights = 0;
        var today = past.Now / 24;
        for (var age = 0; age <= 14; age++)
        {
            var hours = past.Between((today - age) * 24, Math.Min((today - age + 1) * 24, past.Now)).Where(hour => hour.Value is not null).ToList();
            if (hours.Count == 0) continue;
            double weight = WeightedMarketValue.ByAge[age];
            sum += weight * SlowPast.Whole(hours.Sum(hour => (decimal)hour.Value!.Value * hour.OnSale), hours.Sum(hour => hour.OnSale));
            weights += weight;
        }

        return weights > 0 ? sum / weights : null;
    }
}
