namespace DiscordAH.Domain.Market;

/// <summary>
/// The swing of a log price over hour of day and day of week. Hours are compared with the mean of their day, days with the mean of their week, so that
/// neither a trend nor a level enters. Each effect is drawn to 0 by evidence (empirical Bayes): mean · τ² / (τ² + s²/n), where s²/n is the
/// effect's own error over n days or weeks and τ² how much the effects differ beyond their errors (method of moments).
/// </summary>
internal static class WeeklySwing
{
    public const int HoursOfDay = 24;
    public const int DaysOfWeek = 7;
    public const int HoursOfWeek = HoursOfDay * DaysOfWeek;

    /// <summary>Effects on the log price, hour by hour from the first one on.</summary>
    /// <param name="logs">Log prices hour by hour from a midnight on, in whole weeks; NaN where none is known.</param>
    /// <param name="weeks">Weeks to learn from.</param>
    public static double[] Learn(ReadOnlySpan<double> logs, int weeks)
    {
        var hours = new Effect[HoursOfDay];
        var days = new Effect[DaysOfWeek];
        Span<double> means = stackalloc double[DaysOfWeek];
        for (var week = 0; week < weeks; week++)
        {
            for (var day = 0; day < DaysOfWeek; day++)
            {
                var today = logs.Slice(week * HoursOfWeek + day * HoursOfDay, HoursOfDay);
                means[day] = Mean(today, HoursOfDay / 2);
                if (double.IsNaN(means[day])) continue;
                for (var hour = 0; hour < HoursOfDay; hour++)
                    if (!double.IsNaN(today[hour])) hours[hour].Add(today[hour] - means[day]);
            }

            var level = Mean(means, 5);
            if (double.IsNaN(level)) continue;
            for (var day = 0; day < DaysOfWeek; day++)
                if (!double.IsNaN(means[day])) days[day].Add(means[day] - level);
        }

        var (byHour, byDay) = (Shrunk(hours), Shrunk(days));
        var effects = new double[HoursOfWeek];
        for (var i = 0; i < effects.Length; i++) effects[i] = byDay[i / HoursOfDay] + byHour[i % HoursOfDay];
        return effects;
    }

    private static double Mean(ReadOnlySpan<double> values, int least)
    {
        double sum = 0;
        var count = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            sum += value;
            count++;
        }

        return count >= least ? sum / count : double.NaN;
    }

    private static double[] Shrunk(Effect[] effects)
    {
        var shrunk = new double[effects.Length];
        double spread = 0, error = 0;
        var known = 0;
        foreach (var effect in effects)
        {
            if (effect.Count < 2) continue;
            spread += effect.Mean * effect.Mean;
            error += effect.Error;
            known++;
        }

        if (known < 2) return shrunk;
        var tau = Math.Max(0, spread / (known - 1) - error / known);
        double mean = 0;
        for (var i = 0; i < shrunk.Length; i++)
        {
            if (effects[i].Count >= 2 && tau > 0) shrunk[i] = effects[i].Mean * tau / (tau + effects[i].Error);
            mean += shrunk[i] / shrunk.Length;
        }

        for (var i = 0; i < shrunk.Length; i++) shrunk[i] -= mean;
        return shrunk;
    }

    private struct Effect
    {
        private double _sum;
        private double _squares;

        public int Count { get; private set; }

        public readonly double Mean => _sum / Count;

        /// <summary>Variance of the mean.</summary>
        public readonly double Error => Math.Max(0, (_squares - _sum * _sum / Count) / (Count - 1)) / Count;

        public void Add(double value)
        {
            Count++;
            _sum += value;
            _squares += value * value;
        }
    }
}
