namespace DiscordAH.Domain.Alerts;

/// <summary>Whether a rule makes sense.</summary>
public static class RuleCheck
{
    /// <summary>All that is wrong with it, a sentence each; empty when nothing is.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="isCommodity">Whether the good is one: it has no other realms.</param>
    /// <param name="now">Now.</param>
    public static IReadOnlyList<string> Faults(AlertRule rule, bool isCommodity, DateTimeOffset now) => throw new NotImplementedException();

    /// <summary>Whether two rules watch for nearly the same: the same kinds of limits, each within 2 percent of the other.</summary>
    public static bool IsNearlyTheSame(AlertCondition one, AlertCondition other) => throw new NotImplementedException();
}
