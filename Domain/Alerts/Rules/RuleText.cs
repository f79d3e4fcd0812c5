namespace DiscordAH.Domain.Alerts;

/// <summary>A rule in words.</summary>
public static class RuleText
{
    /// <summary>One sentence or two: condition, quantity, patience, hours, end.</summary>
    public static string Describe(AlertRule rule) => throw new NotImplementedException();
}
