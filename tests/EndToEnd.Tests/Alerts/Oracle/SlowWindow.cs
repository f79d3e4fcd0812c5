namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>The hours of some days, and what may be told of them: a quarter must have been read, and enough must have a price.</summary>
internal sealed class SlowWindow(IReadOnlyList<SlowHour> hours, int days)
{
    private readonly bool _isRead = hours.Count >= 0.25 * 24 * days;

    /// <summary>Hours with a price.</summary>
    public List<SlowHour> Priced { get; } = [.. hours.Where(hour => hour.Close is not null)];

    /// <summary>24 prices, of a single day 12.</summary>
    public bool HasLevel => _isRead && Priced.Count >= Math.Min(24, 12 * days);

    /// <summary>48 prices, of fewer days 12 a day.</summary>
    public bool HasSpread => _isRead && Priced.Count >= Math.Min(48, 12 * days);

    public double? Median => HasLevel ? SlowMaths.Median(Priced.Select(hour => (double)hour.Close!.Value)) : null;

    /// <summary>Median of the logs and their robust standard deviation, 2 % at least.</summary>
    public (double Median, double Deviation)? Spread
    {
        get
        {
            if (!HasSpread) return null;
            var logs = Priced.ConvertAll(hour => Math.Log(hour.Close!.Value));
            return (SlowMaths.Median(logs), 1.4826 * Math.Max(SlowMaths.Mad(logs), Math.Log(1.02)));
        }
    }

    /// <summary>Median of the quantity, hours without any included.</summary>
    public double? Quantity => _isRead && hours.Count >= Math.Min(24, 12 * days) ? SlowMaths.Median(hours.Select(hour => hour.Units)) : null;

    /// <summary>Share of the time on sale that was cheaper than a price, the same price counted half.</summary>
    public double Percentile(double price)
    {
        double cheaper = 0, all = 0;
        foreach (var hour in Priced)
        {
            var weight = hour.OnSale / 3600.0;
            all += weight;
            if (hour.Close < price) cheaper += weight;
            else if (hour.Close == price) cheaper += weight / 2;
        }

        return cheaper / all;
    }

    /// <summary>The log prices thinned to medians of equal stretches that begin at whole multiples of their length, at most 96: hours since 1970 and log.</summary>
    public List<(double Hour, double Log)> Points()
    {
        if (!HasLevel) return [];
        var block = (24 * days + 95) / 96;
        return
        [
            .. Priced.GroupBy(hour => hour.Number / block)
                .Select(group => ((group.Key + 0.5) * block, SlowMaths.Median(group.Select(hour => Math.Log(hour.Close!.Value))))),
        ];
    }

    /// <summary>Robust volatility a day: 1.4826 times the median deviation of the log returns over a day, over six hours (twice) where there are less than two days.</summary>
    public double? Volatility()
    {
        if (!HasLevel) return null;
        var logs = Priced.ToDictionary(hour => hour.Number, hour => Math.Log(hour.Close!.Value));
        if (Returns(logs, 1).Count < 8) return null;
        var isShort = Priced[^1].Number + 1 - Priced[0].Number < 48;
        var returns = Returns(logs, isShort ? 6 : 24);
        return returns.Count < 8 ? null : 1.4826 * SlowMaths.Mad(returns) * (isShort ? 2 : 1);
    }

    private static List<double> Returns(Dictionary<long, double> logs, int hours) =>
        [.. logs.Where(one => logs.ContainsKey(one.Key - hours)).Select(one => one.Value - logs[one.Key - hours])];
}
