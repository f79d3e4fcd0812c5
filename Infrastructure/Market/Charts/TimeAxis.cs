using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>Marks of the time axis, in UTC.</summary>
internal static class TimeAxis
{
    public static (double[] Hours, string[] Labels) Ticks(ChartContent content)
    {
        var step = content.Range switch
        {
            PriceRange.Day => TimeSpan.FromHours(4),
            PriceRange.Week => TimeSpan.FromDays(1),
            PriceRange.Month => TimeSpan.FromDays(5),
            PriceRange.Quarter => TimeSpan.FromDays(14),
            _ => throw new ArgumentOutOfRangeException(nameof(content), content.Range, "Not a range."),
        };
        var from = content.From.ToUniversalTime();
        var at = new DateTimeOffset(from.Date, TimeSpan.Zero);
        while (at < from) at += step < TimeSpan.FromDays(1) ? step : TimeSpan.FromDays(1);

        var hours = new List<double>();
        var labels = new List<string>();
        for (; at <= content.To; at += step)
        {
            hours.Add((at - from).TotalHours);
            var format = step < TimeSpan.FromDays(1) && at.TimeOfDay != TimeSpan.Zero ? "HH:mm" : "d MMM";
            labels.Add(at.ToString(format, CultureInfo.InvariantCulture));
        }

        return ([.. hours], [.. labels]);
    }
}
