using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Conditions a step harder to meet. Pure.</summary>
public static class Tighter
{
    // What a percentage moves by at least: a tenth of nothing is nothing.
    private const double LeastPercent = 1;
    private const double MostBelow = 99;
    private const double MostAbove = 1000;
    private const double MostSupply = 10_000;
    private const double MostDeviations = 20;
    private const double MostTimes = 50;
    private const double LeastRank = 0.1;
    private const int MostDays = 30;

    /// <summary>
    /// Each limit a tenth further out: an amount below lower and above higher by a tenth, a distance in percent, deviations or times larger by a tenth, a rank smaller, days of "first" and "lowest" more.
    /// </summary>
    /// <returns>The condition; null when no part of it can be tighter.</returns>
    public static AlertCondition? Of(AlertCondition condition)
    {
        var tighter = Tighten(condition);
        return tighter == condition ? null : tighter;
    }

    private static AlertCondition Tighten(AlertCondition condition) => condition switch
    {
        AllOf all => new AllOf([.. all.Parts.Select(Tighten)]),
        AnyOf any => new AnyOf([.. any.Parts.Select(Tighten)]),
        PriceLimit limit => limit with { Price = Moved(limit.Price, limit.Side) },
        ForecastBelow forecast => forecast with { Price = Moved(forecast.Price, PriceSide.Below) },
        PriceAgainst against => against with { Percent = Further(against.Percent, against.Side, MostAbove) },
        RealmSpread spread => spread with { Percent = Further(spread.Percent, spread.Side, MostAbove) },
        SupplyShock shock => shock with { Percent = Further(shock.Percent, shock.Side, MostSupply) },
        PriceRank rank => rank with { Percent = Math.Min(rank.Percent, Math.Max(LeastRank, Round(rank.Percent * 0.9))) },
        PriceOutlier outlier => outlier with { Deviations = Up(outlier.Deviations, MostDeviations) },
        VolatilityBreakout breakout => breakout with { Times = Up(breakout.Times, MostTimes) },
        FirstListing first => first with { Days = More(first.Days) },
        NewLow low => low with { Days = More(low.Days) },

        // A turn has no limit to move.
        _ => condition,
    };

    // At least one copper.
    private static Copper Moved(Copper price, PriceSide side)
    {
        var step = Math.Max(1, price.Value / 10);
        return side == PriceSide.Above ? new Copper(price.Value + step) : new Copper(Math.Max(1, price.Value - step));
    }

    private static double Further(double percent, PriceSide side, double mostAbove)
    {
        var most = side == PriceSide.Below ? MostBelow : mostAbove;
        return percent >= most ? percent : Math.Min(most, Round(Math.Max(percent * 1.1, percent + LeastPercent)));
    }

    private static double Up(double value, double most) => value >= most ? value : Math.Min(most, Round(value * 1.1, value + 0.1));

    private static int More(int days) => days >= MostDays ? days : Math.Min(MostDays, days + Math.Max(1, days / 10));

    private static double Round(double value, double atLeast = 0) => Math.Round(Math.Max(value, atLeast), 1);
}
