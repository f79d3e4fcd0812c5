namespace DiscordAH.Domain.Alerts;

/// <summary>Judges rules. Pure: the same reading and past give the same judgement, live, in a preview and in a recomputation.</summary>
public static class AlertJudge
{
    /// <summary>Judges a rule. Asked first with the reading alone it says at once what needs no more.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="reading">What is on sale.</param>
    /// <param name="past">The past before the reading; null when not looked up.</param>
    /// <param name="region">The other realms; null when not looked up. <paramref name="isRegionKnown"/> tells apart "no other realm has it".</param>
    /// <param name="isRegionKnown">Whether the other realms were looked up.</param>
    public static AlertJudgement Judge(AlertRule rule, AlertReading reading, PastFigures? past, RegionLevel? region, bool isRegionKnown)
    {
        var sight = new AlertSight(rule, reading, past, region, isRegionKnown);
        var verdict = Of(rule.When, sight);
        return new AlertJudgement(verdict.Holds.Value, verdict.Stays.Value, null, sight.Trusted.Price, null, [], verdict.Needs);
    }

    private static Verdict Of(AlertCondition condition, AlertSight sight)
    {
        switch (condition)
        {
            case AllOf all:
                var whole = Verdict.Same(true);
                foreach (var part in all.Parts) whole = Verdict.And(whole, Of(part, sight));
                return whole;
            case AnyOf any:
                var some = Verdict.No;
                foreach (var part in any.Parts) some = Verdict.Or(some, Of(part, sight));
                return some;
            case PriceLimit limit:
                return sight.Against(limit.Side, limit.Price.Value);
            default:
                return Verdict.Unknown;
        }
    }
}
