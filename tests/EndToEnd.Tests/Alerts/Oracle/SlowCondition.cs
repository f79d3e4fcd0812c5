namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>A condition, judged by plain loops over a plain past. Null where nobody can say.</summary>
internal abstract record SlowCondition
{
    /// <param name="moment">What is known.</param>
    /// <param name="widen">Percent by which every limit is moved towards "met"; 0 judges the condition itself.</param>
    public abstract bool? Met(SlowMoment moment, double widen);
}
