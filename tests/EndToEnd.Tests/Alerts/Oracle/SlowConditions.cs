using DiscordAH.Domain.Market;

namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>What a price is compared with.</summary>
internal enum SlowReference
{
    Weighted,
    Trend,
    Median,
}

/// <summary>Below or above an amount.</summary>
internal sealed record SlowLimit(bool Below, long Price) : SlowCondition
{
    public override bool? Met(SlowMoment moment, double? hysteresis) => moment.Is(Below, Widened(Below, Price, hysteresis));
}

/// <summary>Some percent below or above what is usual.</summary>
internal sealed record SlowAgainst(bool Below, double Percent, SlowReference Reference, int Days) : SlowCondition
{
    public override bool? Met(SlowMoment moment, double? hysteresis)
    {
        if (!moment.IsOnSale) return false;
        return SlowUsual.Of(moment.Past, Reference, Days) is { } usual ? moment.Is(Below, Widened(Below, Limit(Below, Percent, usual), hysteresis)) : null;
    }
}

/// <summary>Some percent below or above the median of three other realms or more.</summary>
internal sealed record SlowSpread(bool Below, double Percent) : SlowCondition
{
    public override bool? Met(SlowMoment moment, double? hysteresis)
    {
        if (!moment.IsOnSale) return false;

        // Whole copper.
        return moment.Others.Count >= 3 ? moment.Is(Below, Widened(Below, Limit(Below, Percent, Math.Floor(SlowMaths.Median(moment.Others))), hysteresis)) : null;
    }
}

/// <summary>Among the cheapest hours of its own past.</summary>
internal sealed record SlowRank(double Percent, int Days) : SlowCondition
{
    public override bool? Met(SlowMoment moment, double? hysteresis)
    {
        if (!moment.IsOnSale) return false;
        var window = new SlowWindow(moment.Past.Window(Days), Days);
        if (!window.HasSpread) return null;
        if (moment.Trusted.Least is not { } price) return false;
        var isMet = 100 * window.Percentile(price) <= (hysteresis is { } wider ? Percent * ((100 + wider) / 100) : Percent);
        return moment.Trusted.IsExact || !isMet ? isMet : null;
    }
}

/// <summary>Robust deviations from its own median.</summary>
internal sealed record SlowOutlier(bool Below, double Deviations, int Days) : SlowCondition
{
    public override bool? Met(SlowMoment moment, double? hysteresis)
    {
        if (!moment.IsOnSale) return false;
        if (new SlowWindow(moment.Past.Window(Days), Days).Spread is not { } spread) return null;
        var away = Shrunk(Deviations, hysteresis);
        return moment.Is(Below, Math.Exp(spread.Median + (Below ? -away : away) * spread.Deviation));
    }
}

/// <summary>A trend that turned: one way in the older two thirds, the other way in the newest third. Significance is that of step 3's robust trend.</summary>
internal sealed record SlowTurn(bool Up, int Days) : SlowCondition
{
    public override bool? Met(SlowMoment moment, double? hysteresis)
    {
        if (!moment.IsOnSale) return false;
        var window = new SlowWindow(moment.Past.Window(Days), Days);
        var points = window.Points();
        if (points.Count == 0) return null;
        var origin = window.Priced[^1].Number + 1 - 24 * Days;
        var before = Line(points.FindAll(point => (point.Hour - origin) / 24 < Days * 2 / 3.0), origin);
        var after = Line(points.FindAll(point => (point.Hour - origin) / 24 >= Days * 2 / 3.0), origin);
        if (before is not { } older || after is not { } newer) return null;
        var way = Up ? 1 : -1;
        if (hysteresis is not null) return older.Slope * way < 0 && newer.Slope * way > 0;
        var usual = Math.Log(1 + 0.04 * Math.Pow(Days, 0.27));
        return older.Chance <= 0.05 && newer.Chance <= 0.05 && -way * older.Slope * Days * 2 / 3 > usual && way * newer.Slope * Days / 3 > usual / 2;
    }

    private static RobustTrend? Line(List<(double Hour, double Log)> points, long origin) =>
        RobustTrend.Of([.. points.Select(point => (point.Hour - origin) / 24)], [.. points.Select(point => point.Log)]);
}

/// <summary>A move within a day of many times the usual one.</summary>
internal sealed record SlowBreakout(double Times, int Days) : SlowCondition
{
    public override bool? Met(SlowMoment moment, double? hysteresis)
    {
        if (!moment.IsOnSale) return false;
        var past = moment.Past;
        var dayAgo = moment.At.AddDays(-1);
        var usual = new SlowWindow(past.Between(SlowPast.First(dayAgo.AddDays(1 - Days)), SlowPast.Of(dayAgo)), Days - 1).Volatility();
        var then = past.Between(SlowPast.First(moment.At.AddHours(-30)), SlowPast.Of(dayAgo)).LastOrDefault(hour => hour.Close is not null)?.Close;
        if (usual is not { } volatility || then is not { } before || moment.Trusted is not { IsExact: true, Least: { } price } || price > moment.Trust.Most) return null;
        return Math.Abs(Math.Log(price / (double)before)) / Math.Max(volatility, 1.4826 * Math.Log(1.02)) >= Shrunk(Times, hysteresis);
    }
}

/// <summary>The quantity against its median.</summary>
internal sealed record SlowShock(bool Below, double Percent, int Days) : SlowCondition
{
    public override bool? Met(SlowMoment moment, double? hysteresis)
    {
        if (new SlowWindow(moment.Past.Window(Days), Days).Quantity is not (> 0 and var usual)) return null;
        var limit = Widened(Below, Limit(Below, Percent, usual), hysteresis);
        return Below ? moment.Quantity < limit : moment.Quantity > limit;
    }
}

/// <summary>On sale for the first time in some days that were read; news for a day, half of it where one day is looked back.</summary>
internal sealed record SlowFirst(int Days) : SlowCondition
{
    public override bool? Met(SlowMoment moment, double? hysteresis)
    {
        if (!moment.IsOnSale) return false;
        if (hysteresis is not null) return true;
        var changes = moment.Past.Changes.Reverse().ToList();
        var run = changes.TakeWhile(change => change.Quantity > 0).ToList();
        var gone = changes.Skip(run.Count).TakeWhile(change => change.Quantity == 0).ToList();
        var start = run.Count > 0 ? run[^1].At : moment.At;
        DateTimeOffset? before = gone.Count > 0 ? gone[^1].At : null;
        var from = start.AddDays(-Days) > moment.At.AddDays(-30) ? start.AddDays(-Days) : moment.At.AddDays(-30);
        if (before > from || moment.At - start >= TimeSpan.FromHours(Math.Min(24, 12 * Days))) return false;
        var (first, last) = (SlowPast.First(from), SlowPast.Of(start));
        var known = moment.Past.Between(first, last).Sum(hour => hour.Known) / 3600.0;
        return last > first && known / (last - first) >= 0.8 ? true : null;
    }
}

/// <summary>Cheaper than at any time of some days, but for what is news; and not dearer than the news.</summary>
internal sealed record SlowNewLow(int Days) : SlowCondition
{
    public override bool? Met(SlowMoment moment, double? hysteresis)
    {
        if (!moment.IsOnSale) return false;
        var past = moment.Past;
        var news = moment.At.AddHours(-Math.Min(24, 12 * Days));
        var (first, last) = (SlowPast.First(moment.At.AddDays(-Days)), SlowPast.Of(news));
        var older = past.Between(first, last);
        var lows = Trusted(older, moment);
        if (2 * older.Count < last - first || lows.Count < Math.Min(24, 6 * Days)) return null;
        var lowest = lows.Min();
        if (hysteresis is not null) return moment.Is(true, Widened(true, lowest, hysteresis));
        if (moment.Is(true, lowest) is not true and var unlike) return unlike;
        var hour = DateTimeOffset.FromUnixTimeSeconds(past.Now * 3600);
        List<long> newer =
        [
            .. Trusted(past.Between(last, past.Now), moment),
            .. past.Changes.Where(change => change.At >= hour && change.Quantity > 0 && change.Minimum.Value >= moment.Trust.Least).Select(change => change.Minimum.Value),
        ];
        return newer.Count == 0 || moment.Is(true, newer.Min() + 1) is true ? true : moment.Is(true, newer.Min() + 1);
    }

    private static List<long> Trusted(List<SlowHour> hours, SlowMoment moment) =>
        [.. hours.Where(hour => hour.Low is { } low && low >= moment.Trust.Least).Select(hour => hour.Low!.Value)];
}
