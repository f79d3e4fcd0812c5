namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Pauses between attempts: doubled each time up to a limit, and scattered by a fifth so that jobs that failed together do not come back together.</summary>
internal static class BackOff
{
    private const double Scatter = 0.2;
    private const int MaxDoublings = 30;

    /// <param name="attempts">Attempts already made, at least 1.</param>
    /// <param name="first">Pause after the first attempt.</param>
    /// <param name="longest">Longest pause, before scattering.</param>
    public static TimeSpan After(int attempts, TimeSpan first, TimeSpan longest)
    {
        var seconds = first.TotalSeconds * Math.Pow(2, Math.Clamp(attempts - 1, 0, MaxDoublings));
        var limited = Math.Min(seconds, longest.TotalSeconds);
        return TimeSpan.FromSeconds(limited * (1 - Scatter + (2 * Scatter * Random.Shared.NextDouble())));
    }
}
