namespace DiscordAH.Domain.Alerts;

/// <summary>
/// Judges one limit. In "stays" a limit on a price or a quantity is moved by the hysteresis of itself, and shares, deviations and times shrink by it. What is not on
/// sale in the wanted quantity meets no limit on its price.
/// </summary>
internal static class LimitJudge
{
    /// <summary>Other realms below which their median says nothing: of two, one odd one decides.</summary>
    public const int LeastRealms = 3;

    /// <summary>Share of the time in which the market must have been read before something was on sale "first".</summary>
    public const double LeastCover = 0.8;

    public static Verdict Of(AlertCondition limit, AlertSight sight)
    {
        if (limit is PriceLimit plain) return sight.Against(plain.Side, plain.Price.Value);
        if (limit is not SupplyShock && !sight.Raw.IsOnSale) return Verdict.No;
        if (limit is RealmSpread spread) return Spread(spread, sight);
        if (sight.Past is not { } past) return Verdict.Lacks(AlertNeeds.Past);
        return limit switch
        {
            PriceAgainst against => Against(against, sight, past),
            PriceRank rank => Rank(rank, sight, past),
            PriceOutlier outlier => Outlier(outlier, sight, past),
            TrendTurn turn => past.Turn(turn.Days) is { } lines ? new Verdict(Answer.Of(lines.Is(turn.Towards)), Answer.Of(lines.IsStill(turn.Towards))) : Verdict.Unknown,
            VolatilityBreakout breakout => Breakout(breakout, sight, past),
            SupplyShock shock => Supply(shock, sight, past),
            FirstListing first => First(first, sight, past),
            NewLow low => Low(low, sight, past),
            ForecastBelow forecast => Forecast(forecast, sight, past),
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "Not a limit."),
        };
    }

    /// <summary>The price that a percentage against another one means.</summary>
    public static double Limit(PriceSide side, double percent, double usual) => usual * (side == PriceSide.Below ? 100 - percent : 100 + percent) / 100;

    private static Verdict Against(PriceAgainst limit, AlertSight sight, PastFigures past) =>
        past.Reference(limit.Reference, limit.Days) is { } usual ? sight.Against(limit.Side, Limit(limit.Side, limit.Percent, usual)) : Verdict.Unknown;

    private static Verdict Spread(RealmSpread limit, AlertSight sight)
    {
        // Both at once: whoever looks things up asks twice at most.
        if (!sight.IsRegionKnown) return Verdict.Lacks(AlertNeeds.Region | (sight.Rule.IgnoreSuspect && sight.Past is null ? AlertNeeds.Past : AlertNeeds.None));
        return sight.Region is { Realms: >= LeastRealms, Median.Value: > 0 } region ? sight.Against(limit.Side, Limit(limit.Side, limit.Percent, region.Median.Value)) : Verdict.Unknown;
    }

    private static Verdict Rank(PriceRank limit, AlertSight sight, PastFigures past)
    {
        var window = past.Window(limit.Days);
        return window.HasSpread ? new Verdict(Within(limit.Percent), Within(limit.Percent * sight.Grown)) : Verdict.Unknown;

        Answer Within(double percent) => sight.Is(
            limit.Side, price => window.Percentile(price) is { } share && (limit.Side == PriceSide.Below ? 100 * share <= percent : 100 * share >= 100 - percent));
    }

    private static Verdict Outlier(PriceOutlier limit, AlertSight sight, PastFigures past)
    {
        return past.Window(limit.Days).Spread is { } spread ? new Verdict(Beyond(limit.Deviations), Beyond(limit.Deviations * sight.Shrunk)) : Verdict.Unknown;

        Answer Beyond(double deviations) => sight.Is(limit.Side, Math.Exp(spread.Median + (limit.Side == PriceSide.Below ? -deviations : deviations) * spread.Deviation));
    }

    private static Verdict Breakout(VolatilityBreakout limit, AlertSight sight, PastFigures past)
    {
        if (past.Volatility(limit.Days) is not { } usual || past.DayAgo() is not { } before || sight.Trusted.Exact is not { } price) return Verdict.Unknown;
        if (sight.Rule.IgnoreSuspect && price > past.MostTrusted) return Verdict.Unknown;
        var times = Math.Abs(Math.Log(price / before)) / usual;
        return new Verdict(Answer.Of(times >= limit.Times), Answer.Of(times >= limit.Times * sight.Shrunk));
    }

    private static Verdict Supply(SupplyShock limit, AlertSight sight, PastFigures past)
    {
        if (past.Quantity(limit.Days) is not (> 0 and var usual)) return Verdict.Unknown;
        var most = Limit(limit.Side, limit.Percent, usual);
        return new Verdict(Answer.Of(Is(most)), Answer.Of(Is(sight.Widened(limit.Side, most))));

        bool Is(double quantity) => limit.Side == PriceSide.Below ? sight.Reading.Now.Quantity < quantity : sight.Reading.Now.Quantity > quantity;
    }

    // News for a day, so that what the hours or a cool-down held back can still be told; stays while it is on sale.
    private static Verdict First(FirstListing limit, AlertSight sight, PastFigures past)
    {
        var (since, before) = past.OnSale();
        var start = since ?? past.At;
        var (window, known) = (start.AddDays(-limit.Days), past.At - PastFigures.Span);
        if (window < known) window = known;
        if (before > window || past.At - start >= PastFigures.News(limit.Days)) return new Verdict(Answer.No, Answer.Yes);
        return new Verdict(past.Cover(window, start) >= LeastCover ? Answer.Yes : Answer.Unknown, Answer.Yes);
    }

    private static Verdict Low(NewLow limit, AlertSight sight, PastFigures past)
    {
        var trusted = sight.Rule.IgnoreSuspect ? past.LeastTrusted : 0;
        if (past.OlderLow(limit.Days, trusted) is not { } older) return Verdict.Unknown;
        var holds = Answer.And(sight.Is(PriceSide.Below, older), sight.Is(PriceSide.Below, past.NewerLow(limit.Days, trusted) + 1));
        return new Verdict(holds, sight.Is(PriceSide.Below, sight.Widened(PriceSide.Below, older)));
    }

    private static Verdict Forecast(ForecastBelow limit, AlertSight sight, PastFigures past) =>
        past.Forecast(limit.Hours) is { } lowest
            ? new Verdict(Answer.Of(lowest < limit.Price.Value), Answer.Of(lowest < sight.Widened(PriceSide.Below, limit.Price.Value)))
            : Verdict.Unknown;
}
