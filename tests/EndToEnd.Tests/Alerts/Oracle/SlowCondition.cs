namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>A condition, judged by plain loops over a plain past. Null where nobody can say.</summary>
internal abstract record SlowCondition
{
    /// <param name="moment">What is known.</param>
    /// <param name="hysteresis">Null asks whether it is met; else whether it stays so with every limit wider by so many percent.</param>
    public abstract bool? Met(SlowMoment moment, double? hysteresis);

    /// <summary>A limit moved by some percent: up for one that must be kept below.</summary>
    protected static double Widened(bool below, double limit, double? hysteresis) => hysteresis is not { } percent ? limit : limit * (below ? 100 + percent : 100 - percent) / 100;

    /// <summary>A share that shrinks the further away it is to be kept.</summary>
    protected static double Shrunk(double value, double? hysteresis) => value * ((100 - (hysteresis ?? 0)) / 100);

    /// <summary>The price that a percentage against another one means.</summary>
    protected static double Limit(bool below, double percent, double usual) => usual * (below ? 100 - percent : 100 + percent) / 100;
}
