namespace DiscordAH.Domain.Market;

/// <summary>Limits of reports of wrong prices.</summary>
/// <param name="ReportsPerDay">Reports one member may make in 24 hours.</param>
/// <param name="SuspectFor">How long a price stays suspect after its report was accepted.</param>
public sealed record FeedbackRules(int ReportsPerDay, TimeSpan SuspectFor)
{
    /// <summary>Longest text of a report and longest note of a verdict.</summary>
    public const int MaxText = 500;

    /// <summary>What holds without settings.</summary>
    public static FeedbackRules Default { get; } = new(5, TimeSpan.FromDays(7));
}
