using System.Globalization;
using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Market.Charts;

namespace DiscordAH.Infrastructure.Reports.Drawing;

/// <summary>Marks of the axes of a report's charts.</summary>
internal static class ChartAxes
{
    private static readonly int[] Days = [1, 2, 3, 7, 14, 30, 61, 91, 182, 365];
    private static readonly int[] Hours = [1, 2, 3, 6, 12];

    /// <summary>Round values with their labels.</summary>
    public static (double[] Values, string[] Labels) Values(ReportUnit unit, double low, double high, int about)
    {
        var (values, step) = GoldAxis.Ticks(low, high, about, unit == ReportUnit.Percent ? 0.001 : 1);
        return (values, unit switch
        {
            ReportUnit.Money => GoldAxis.MoneyLabels(values, step),
            ReportUnit.Percent => Array.ConvertAll(values, Percent),
            _ => Array.ConvertAll(values, GoldAxis.Count),
        });
    }

    /// <summary>One value in few characters.</summary>
    public static string Short(ReportUnit unit, double value) => unit switch
    {
        ReportUnit.Money => GoldAxis.Money(value),
        ReportUnit.Percent => Percent(value),
        _ => GoldAxis.Count(value),
    };

    /// <summary>At most eight moments between the ends, on whole days or hours UTC; positions in days since the start.</summary>
    public static (double[] Positions, string[] Labels) Moments(DateTimeOffset from, DateTimeOffset to)
    {
        const int Most = 8;
        var span = to - from;
        var day = Array.Find(Days, each => span.TotalDays / each <= Most);
        var hour = span.TotalDays < 2 ? Array.Find(Hours, each => span.TotalHours / each <= Most) : 0;
        var step = hour > 0 ? TimeSpan.FromHours(hour) : TimeSpan.FromDays(day > 0 ? day : Math.Ceiling(span.TotalDays / Most));
        var format = hour > 0 ? "d MMM HH:mm" : span.TotalDays > 300 ? "d MMM yyyy" : "d MMM";
        var at = new DateTimeOffset(from.UtcDateTime.Date, TimeSpan.Zero);
        while (at < from) at += hour > 0 ? step : TimeSpan.FromDays(1);
        var positions = new List<double>();
        var labels = new List<string>();
        for (; at <= to; at += step)
        {
            positions.Add((at - from).TotalDays);
            labels.Add(at.ToString(format, CultureInfo.InvariantCulture));
        }

        return ([.. positions], [.. labels]);
    }

    private static string Percent(double value) => (value * 100).ToString("#,0.#", CultureInfo.InvariantCulture) + " %";
}
