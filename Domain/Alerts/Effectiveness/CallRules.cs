using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>
/// When a firing was a good call. Its owner wants to buy, or to sell; acting on the firing was right when waiting a day would have been no better. Of a buyer's firing at a price F:
/// good when a day later it costs more than 2 % above F, when nothing is left on sale, or when within the day nothing was more than 5 % cheaper. Of a seller's: good when a day later it
/// costs more than 2 % below F, or when within the day nothing fetched more than 5 % above it. 2 % is more than undercutting by a copper or two moves a price; 5 % is the auction
/// house's cut: who waits for less than that wins nothing a resale would notice.
/// </summary>
public static class CallRules
{
    /// <summary>A price moved when it did so by more than this.</summary>
    public const double Moved = 0.02;

    /// <summary>A price was clearly better when it was so by more than this.</summary>
    public const double ClearlyBetter = 0.05;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Whether the owner of such an alert waits to buy (below) or to sell (above). Of several parts the first that has a side says it; without any it is a buyer's.</summary>
    public static PriceSide SideOf(AlertCondition condition) => Side(condition) ?? PriceSide.Below;

    /// <summary>The side of a condition as a firing keeps it.</summary>
    public static PriceSide SideOf(string condition) => ConditionText.TryParse(condition, out var parsed, out _) ? SideOf(parsed) : PriceSide.Below;

    /// <summary>Whether the price a day later is known, so that the firing can be judged. One that told of nothing on sale cannot.</summary>
    public static bool IsJudged(AlertFiring firing) => firing is { Outcome.Stage: >= 2, Price.Value: > 0 };

    /// <summary>Whether a judged firing was a good call.</summary>
    /// <param name="firing">The firing.</param>
    /// <param name="side">Below for a buyer, above for a seller.</param>
    public static bool IsGood(AlertFiring firing, PriceSide side)
    {
        var (price, outcome) = (firing.Price!.Value, firing.Outcome);
        if (side == PriceSide.Below && outcome.AfterDay is null) return true;
        if (outcome.AfterDay is { } day && -Better(price, day, side) > Moved) return true;

        // The best price is that of the whole week once the week is over; it counts here only when it came within the day.
        return !IsClearlyBetter(outcome.AfterHour) && !IsClearlyBetter(outcome.AfterDay) && !(outcome.BestAt is { } at && at <= firing.At + Day && IsClearlyBetter(outcome.Best));

        bool IsClearlyBetter(Copper? later) => later is { } known && Better(price, known, side) > ClearlyBetter;
    }

    /// <summary>By how much better a price is than another, as a fraction: cheaper for a buyer, dearer for a seller; negative when worse.</summary>
    public static double Better(Copper price, Copper other, PriceSide side) =>
        (side == PriceSide.Below ? price.Value - other.Value : other.Value - price.Value) / (double)price.Value;

    private static PriceSide? Side(AlertCondition condition) => condition switch
    {
        AllOf all => all.Parts.Select(Side).FirstOrDefault(side => side is not null),
        AnyOf any => any.Parts.Select(Side).FirstOrDefault(side => side is not null),
        PriceLimit limit => limit.Side,
        PriceAgainst against => against.Side,
        PriceRank rank => rank.Side,
        PriceOutlier outlier => outlier.Side,
        RealmSpread spread => spread.Side,

        // A price that turns up is to be bought before it rises, one that turns down to be sold.
        TrendTurn turn => turn.Towards == PriceSide.Above ? PriceSide.Below : PriceSide.Above,
        NewLow or FirstListing or ForecastBelow => PriceSide.Below,
        _ => null,
    };
}
