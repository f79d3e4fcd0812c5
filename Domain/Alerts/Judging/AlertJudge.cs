using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Judges rules. Pure: the same reading and past give the same judgement, live, in a preview and in a recomputation.</summary>
public static class AlertJudge
{
    private const double NearlyUsual = 0.02;

    /// <summary>
    /// Judges a rule. Asked first with the reading alone it says at once what needs no more; where it needs more it names all of it, so that it is asked twice at most.
    /// Whether the price is usual, and the facts of a rule that is not met, it tells only when the past is handed in: do so for an alert that is snoozed until the
    /// price has recovered.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="reading">What is on sale.</param>
    /// <param name="past">The past before the reading; null when not looked up.</param>
    /// <param name="region">The other realms; null when not looked up. <paramref name="isRegionKnown"/> tells apart "no other realm has it".</param>
    /// <param name="isRegionKnown">Whether the other realms were looked up.</param>
    public static AlertJudgement Judge(AlertRule rule, AlertReading reading, PastFigures? past, RegionLevel? region, bool isRegionKnown)
    {
        var sight = new AlertSight(rule, reading, past, region, isRegionKnown);
        var verdict = Verdict(rule.When, sight);
        var side = past is null ? null : WatchedSide.Of(rule.When);
        var usual = past?.Median(14) is { } median ? new Copper((long)Math.Round(median)) : default(Copper?);
        var facts = past is null && verdict.Holds.Value != true ? [] : AlertFacts.Of(sight, verdict.Holds.Value == true);
        return new AlertJudgement(
            verdict.Holds.Value, verdict.Stays.Value, IsUsual(sight, verdict.Holds.Value, side), Price(sight, side).Price, usual, facts, verdict.Needs);
    }

    /// <summary>What a condition says; nothing else is reckoned.</summary>
    internal static Verdict Verdict(AlertCondition condition, AlertSight sight)
    {
        switch (condition)
        {
            case AllOf all:
                var whole = Alerts.Verdict.Same(true);
                for (var i = 0; i < all.Parts.Count && !whole.IsNo; i++) whole = Alerts.Verdict.And(whole, Verdict(all.Parts[i], sight));
                return whole;
            case AnyOf any:
                var some = Alerts.Verdict.No;
                for (var i = 0; i < any.Parts.Count && !some.IsYes; i++) some = Alerts.Verdict.Or(some, Verdict(any.Parts[i], sight));
                return some;
            default:
                return LimitJudge.Of(condition, sight);
        }
    }

    // Back at the median of 14 days but for 2 %, seen from where the rule watches; a rule without a side: when it is not met.
    internal static bool? IsUsual(AlertSight sight, bool? holds, PriceSide? side)
    {
        if (sight.Past is not { } past) return null;
        if (side is not { } watched) return !holds;
        if (past.Median(14) is not { } median) return null;
        var price = Price(sight, side);
        if (!price.IsOnSale) return false;
        return watched == PriceSide.Below
            ? price.IsBelow((1 - NearlyUsual) * median) is { } isLow ? !isLow : null
            : price.IsAbove((1 + NearlyUsual) * median) is { } isHigh ? !isHigh : null;
    }

    /// <summary>The price that a rule of a side judges.</summary>
    internal static OfferedPrice Price(AlertSight sight, PriceSide? side) => side == PriceSide.Above ? sight.Raw : sight.Trusted;
}
