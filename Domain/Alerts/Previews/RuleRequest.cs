using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Turns what a person typed into a rule; everything that is wrong with it is said at once.</summary>
internal static class RuleRequest
{
    // Stands for a condition that was not understood, so that the rest of the rule is looked at all the same.
    private static readonly AlertCondition Harmless = new PriceLimit(PriceSide.Below, new Copper(1));

    /// <summary>Reads a rule.</summary>
    /// <param name="when">The condition as text.</param>
    /// <param name="build">Makes the rule with the condition.</param>
    /// <param name="isCommodity">Whether the good has no other realms.</param>
    /// <param name="item">The item's name.</param>
    /// <param name="now">Now.</param>
    /// <returns>The rule, or <see cref="AlertErrors.BadRule"/>, <see cref="AlertErrors.NoRealmsToCompare"/>.</returns>
    public static Result<AlertRule> Read(string? when, Func<AlertCondition, AlertRule> build, bool isCommodity, string item, DateTimeOffset now)
    {
        if (!ConditionText.TryParse(when, out var condition, out var fault))
            return new AlertErrors.BadRule([fault, .. RuleCheck.Faults(build(Harmless), false, now)]);
        return Check(build(condition), isCommodity, item, now);
    }

    /// <summary>Checks a rule as a whole.</summary>
    /// <inheritdoc cref="Read"/>
    public static Result<AlertRule> Check(AlertRule rule, bool isCommodity, string item, DateTimeOffset now)
    {
        if (RuleCheck.Faults(rule, false, now) is { Count: > 0 } faults) return new AlertErrors.BadRule(faults);
        if (isCommodity && RuleTrial.AsksOtherRealms(rule.When)) return new AlertErrors.NoRealmsToCompare(item);
        return RuleCheck.Faults(rule, isCommodity, now) is { Count: > 0 } others ? new AlertErrors.BadRule(others) : rule;
    }
}
