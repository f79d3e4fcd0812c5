using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>
/// Cheapest prices at which an alert surely does nothing, so that nobody need look at it. A good that vanished is never quiet.
/// </summary>
/// <param name="From">Lowest of them.</param>
/// <param name="To">Highest of them; below <paramref name="From"/> when there is none.</param>
public readonly record struct QuietPrices(Copper From, Copper To)
{
    /// <summary>Always to be looked at.</summary>
    public static QuietPrices None { get; } = new(new Copper(1), new Copper(0));

    /// <summary>At every price.</summary>
    private static QuietPrices All { get; } = new(new Copper(1), new Copper(long.MaxValue));

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => To < From;

    /// <summary>Of an alert in a state.</summary>
    public static QuietPrices Of(AlertRule rule, AlertState state)
    {
        // What attends is looked at anyway; whether a price has recovered depends on the past as well.
        if (state.Attends || state.UntilRecovered) return None;
        return Of(rule.When, rule, state.IsArmed);
    }

    /// <summary>Whether a cheapest price is among them.</summary>
    public bool Contains(Copper cheapest) => From <= cheapest && cheapest <= To;

    // Armed it does nothing where it is surely not met; fired, where it surely stays or nobody can say. What depends on more than the price is never sure.
    private static QuietPrices Of(AlertCondition condition, AlertRule rule, bool isArmed) => condition switch
    {
        AllOf all => isArmed ? Widest(all.Parts, rule, isArmed) : Common(all.Parts, rule, isArmed),
        AnyOf any => isArmed ? Common(any.Parts, rule, isArmed) : Widest(any.Parts, rule, isArmed),
        PriceLimit limit => isArmed ? Unmet(limit, rule) : Staying(limit, rule),
        _ => None,
    };

    // More units, or the first that are trusted, never cost less than the cheapest.
    private static QuietPrices Unmet(PriceLimit limit, AlertRule rule)
    {
        if (limit.Side == PriceSide.Below) return All with { From = limit.Price };
        return rule.MinQuantity == 1 ? All with { To = limit.Price } : None;
    }

    private static QuietPrices Staying(PriceLimit limit, AlertRule rule)
    {
        if (rule.MinQuantity > 1 || (limit.Side == PriceSide.Below && rule.IgnoreSuspect)) return None;
        var widened = AlertSight.Widen(limit.Side, limit.Price.Value, rule.Hysteresis);
        if (limit.Side == PriceSide.Below)
        {
            var last = (long)Math.Ceiling(widened) - 1;
            return All with { To = new Copper(last < widened ? last : last - 1) };
        }

        var first = (long)Math.Floor(widened) + 1;
        return All with { From = new Copper(first > widened ? first : first + 1) };
    }

    private static QuietPrices Common(IReadOnlyList<AlertCondition> parts, AlertRule rule, bool isArmed)
    {
        var common = All;
        foreach (var part in parts)
        {
            var quiet = Of(part, rule, isArmed);
            common = new QuietPrices(common.From > quiet.From ? common.From : quiet.From, common.To < quiet.To ? common.To : quiet.To);
        }

        return common.IsEmpty ? None : common;
    }

    // One stretch of what any of them has: those that touch are one.
    private static QuietPrices Widest(IReadOnlyList<AlertCondition> parts, AlertRule rule, bool isArmed)
    {
        var (widest, last) = (None, None);
        foreach (var quiet in parts.Select(part => Of(part, rule, isArmed)).Where(quiet => !quiet.IsEmpty).OrderBy(quiet => quiet.From))
        {
            var touches = !last.IsEmpty && (quiet.From <= last.To || quiet.From.Value - 1 == last.To.Value);
            last = !touches ? quiet : quiet.To > last.To ? last with { To = quiet.To } : last;
            if (widest.IsEmpty || last.To.Value - last.From.Value >= widest.To.Value - widest.From.Value) widest = last;
        }

        return widest;
    }
}
