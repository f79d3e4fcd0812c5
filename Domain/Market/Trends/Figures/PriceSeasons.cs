namespace DiscordAH.Domain.Market;

/// <summary>Finds out whether a price swings over the week, and says so only when the swing foretold weeks that it had not seen.</summary>
public static class PriceSeasons
{
    /// <summary>Fewest whole weeks.</summary>
    public const int LeastWeeks = 3;

    /// <summary>Share of the hours of those weeks that must have a price.</summary>
    public const double LeastCover = 0.7;

    /// <summary>The error must shrink by so much out of sample, as a fraction.</summary>
    public const double LeastGain = 0.03;

    // From an hour's price to the prices a quarter, half, a whole and three days later: both swings are put to the test.
    private static readonly int[] Ahead = [6, 12, 24, 72];

    /// <summary>The swing, when it is proven.</summary>
    /// <remarks>
    /// Walk-forward: from the second week on each week is foretold by the swing learned from the weeks before it. Foretold is the change of the log price
    /// over 6, 12, 24 and 72 hours, against "it stays as it is". The swing counts when the absolute error over all those weeks is smaller by
    /// <see cref="LeastGain"/> or more and smaller in at least three quarters of the weeks; the factors are then learned from all of them.
    /// </remarks>
    /// <param name="hours">Hour bars, ascending; the last eight whole weeks at most are taken.</param>
    /// <returns>Null with fewer than three weeks, too many gaps, or no proof.</returns>
    public static PriceSeason? Of(IReadOnlyList<PriceBar> hours)
    {
        if (hours.Count < LeastCover * LeastWeeks * WeeklySwing.HoursOfWeek) return null;

        // Weeks end with the last midnight; effects are told by hours since a week's start, whatever weekday that is.
        var end = PriceGranularity.Day.Start(hours[^1].To);
        var weeks = Math.Min(8, (int)Math.Floor((end - hours[0].From).TotalDays / WeeklySwing.DaysOfWeek + 1.0 / WeeklySwing.HoursOfWeek));
        if (weeks < LeastWeeks) return null;
        var start = end.AddDays(-WeeklySwing.DaysOfWeek * weeks);
        var logs = Logs(hours, start, weeks, out var cover);
        if (cover < LeastCover || Gain(logs, weeks) is not { } gain) return null;
        var effects = WeeklySwing.Learn(logs, weeks);
        var factors = new double[WeeklySwing.HoursOfWeek];
        var shift = ((int)start.DayOfWeek + 6) % WeeklySwing.DaysOfWeek * WeeklySwing.HoursOfDay;
        for (var i = 0; i < factors.Length; i++) factors[(i + shift) % factors.Length] = Math.Exp(effects[i]);
        return new PriceSeason(factors, weeks, gain);
    }

    private static double[] Logs(IReadOnlyList<PriceBar> hours, DateTimeOffset start, int weeks, out double cover)
    {
        var logs = new double[weeks * WeeklySwing.HoursOfWeek];
        Array.Fill(logs, double.NaN);
        var known = 0;
        foreach (var bar in hours)
        {
            var place = (bar.From - start).Ticks / TimeSpan.TicksPerHour;
            if (bar.From < start || place >= logs.Length || bar.Close is not { Value: > 0 } close) continue;
            logs[place] = Math.Log(close.Value);
            known++;
        }

        cover = known / (double)logs.Length;
        return logs;
    }

    private static double? Gain(ReadOnlySpan<double> logs, int weeks)
    {
        double with = 0, without = 0;
        var (better, tested) = (0, 0);
        for (var week = 1; week < weeks; week++)
        {
            var (one, other) = Errors(logs, week, WeeklySwing.Learn(logs, week));
            if (other <= 0) continue;
            tested++;
            if (one < other) better++;
            with += one;
            without += other;
        }

        if (tested < LeastWeeks - 1 || better * 4 < tested * 3) return null;
        var gain = 1 - with / without;
        return gain >= LeastGain ? gain : null;
    }

    private static (double With, double Without) Errors(ReadOnlySpan<double> logs, int week, double[] effects)
    {
        double with = 0, without = 0;
        for (var i = week * WeeklySwing.HoursOfWeek; i < (week + 1) * WeeklySwing.HoursOfWeek; i++)
        {
            foreach (var ahead in Ahead)
            {
                var change = logs[i] - logs[i - ahead];
                if (double.IsNaN(change)) continue;
                without += Math.Abs(change);
                with += Math.Abs(change - effects[i % effects.Length] + effects[(i - ahead) % effects.Length]);
            }
        }

        return (with, without);
    }
}
