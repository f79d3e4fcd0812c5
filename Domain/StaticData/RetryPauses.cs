namespace DiscordAH.Domain.StaticData;

/// <summary>
/// When to ask again for what Battle.net did not know or could not tell. Right after a patch much is unknown for hours, what is unknown
/// for days hardly ever comes: the pauses grow from hours to days, and a new build starts them over.
/// </summary>
public static class RetryPauses
{
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromDays(1), TimeSpan.FromDays(3), TimeSpan.FromDays(7), TimeSpan.FromDays(14)];

    /// <summary>The pause after so many failures in a row.</summary>
    /// <param name="failures">From 1.</param>
    public static TimeSpan After(int failures) => Pauses[Math.Clamp(failures, 1, Pauses.Length) - 1];
}
