using System.Globalization;

namespace DiscordAH.Domain.Alerts;

/// <summary>Whether a rule makes sense.</summary>
public static class RuleCheck
{
    /// <summary>Most units that a price can be asked for.</summary>
    public const long MostQuantity = 1_000_000;

    /// <summary>Longest cool-down.</summary>
    public static TimeSpan LongestCoolDown { get; } = TimeSpan.FromDays(30);

    /// <summary>Widest hysteresis in percent.</summary>
    public const double WidestHysteresis = 50;

    /// <summary>Longest life of an alert that ends.</summary>
    public static TimeSpan LongestLife { get; } = TimeSpan.FromDays(2 * 366);

    /// <summary>All that is wrong with it, a sentence each; empty when nothing is.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="isCommodity">Whether the good is one: it has no other realms.</param>
    /// <param name="now">Now.</param>
    public static IReadOnlyList<string> Faults(AlertRule rule, bool isCommodity, DateTimeOffset now)
    {
        var faults = new List<string>();
        ConditionFaults(rule.When, isCommodity, faults);
        if (rule.MinQuantity is < 1 or > MostQuantity) faults.Add($"The quantity must be from 1 to {MostQuantity.ToString("#,0", CultureInfo.InvariantCulture)} units.");
        if (rule.CoolDown < TimeSpan.Zero || rule.CoolDown > LongestCoolDown) faults.Add($"The cool-down must be from 0 to {LongestCoolDown.Days} days.");
        if (rule.Hysteresis is not (>= 0 and <= WidestHysteresis)) faults.Add($"The hysteresis must be from 0 to {WidestHysteresis} percent.");
        if (rule.Expires <= now) faults.Add("The end must lie in the future.");
        if (rule.Expires > now + LongestLife) faults.Add("The end must lie within two years. Leave it out for an alert that never ends.");
        if (rule.Hours is { } hours) HourFaults(hours, faults);
        return faults;
    }

    /// <summary>Whether two rules watch for nearly the same: the same kinds of limits, each within 2 percent of the other. The order of parts does not matter.</summary>
    public static bool IsNearlyTheSame(AlertCondition one, AlertCondition other) => NearRules.AreNear(one, other);

    private static void HourFaults(ActiveHours hours, List<string> faults)
    {
        if (hours.From == hours.To) faults.Add("The active hours begin when they end. Leave them out for the whole day.");
        if (ActiveClock.Find(hours.Zone) is null) faults.Add($"I do not know the time zone \"{hours.Zone}\". Name one like Europe/Berlin.");
    }

    private static void ConditionFaults(AlertCondition condition, bool isCommodity, List<string> faults)
    {
        var isSound = true;
        Joins(condition);
        if (isSound && condition.Depth() > ConditionText.MostDepth) Fault($"More than {ConditionText.MostDepth} joins stand within each other. Make the condition simpler.");
        foreach (var limit in condition.Limits().Distinct())
        {
            var before = faults.Count;
            LimitCheck.Faults(limit, isCommodity, faults);
            isSound &= faults.Count == before;
        }

        // Only what is sound has a text of sensible length.
        if (isSound && ConditionText.Write(condition) is { Length: > ConditionText.MaxLength } text)
            Fault($"The condition has {text.Length} characters; {ConditionText.MaxLength} are the most. Make two alerts of it.");

        void Joins(AlertCondition part)
        {
            if (part is not (AllOf or AnyOf)) return;
            if (part.Parts().Count is < 2 or > ConditionText.MostParts) Fault($"\"and\" and \"or\" join from 2 to {ConditionText.MostParts} parts; here they are {part.Parts().Count}.");
            foreach (var inner in part.Parts()) Joins(inner);
        }

        void Fault(string sentence)
        {
            faults.Add(sentence);
            isSound = false;
        }
    }
}
