using System.Globalization;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>Marks of the time axis, in UTC.</summary>
internal static class TimeAxis
{
    public static (double[] Hours, string[] Labels) Ticks(ChartContent content)
    {
        var until = content.To + TimeSpan.FromHours(content.Ahead);
        var step = (until - content.From).TotalDays switch
        {
            <= 2 => TimeSpan.FromHours(4),
            <= 8.5 => TimeSpan.FromDays(1),
            <= 20 => TimeSpan.FromDays(2),
            <= 45 => TimeSpan.FromDays(5),
            _ => TimeSpan.FromDays(14),
        };
        var from = content.From.ToUniversalTime();
        var at = new DateTimeOffset(from.Date, TimeSpan.Zero);
        while (at < from) at += step < TimeSpan.FromDays(1) ? step : TimeSpan.FromDays(1);

        var hours = new List<double>();
        var labels = new List<string>();
        for (; at <= until; at += step)
        {
            hours.Add((at - from).TotalHours);
            var format = step < TimeSpan.FromDays(1) && at.TimeOfDay != TimeSpan.Zero ? "HH:mm" : "d MMM";
            labels.Add(at.ToString(format, CultureInfo.InvariantCulture));
        }

        return ([.. hours], [.. labels]);
    }
}
