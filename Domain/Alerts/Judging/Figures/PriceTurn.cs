using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>How a price went before, and how it goes now.</summary>
/// <param name="Before">The robust line through the older two thirds of the window, per day.</param>
/// <param name="After">That through the newest third.</param>
/// <param name="Days">Days of the window.</param>
internal sealed record PriceTurn(RobustTrend Before, RobustTrend After, int Days)
{
    /// <summary>
    /// Turned: before it went the other way, significantly (<see cref="TrendRules.Significance"/>) and by more than the usual spread; since then it goes this way,
    /// significantly and by more than half of that. Both tests withstand random walks.
    /// </summary>
    public bool Is(PriceSide towards)
    {
        var way = towards == PriceSide.Above ? 1 : -1;
        return Before.Chance <= TrendRules.Significance && After.Chance <= TrendRules.Significance
            && -way * Before.Slope * Days * 2 / 3 > UsualSpread(Days) && way * After.Slope * Days / 3 > UsualSpread(Days) / 2;
    }

    /// <summary>Still so when the two merely go opposite ways.</summary>
    public bool IsStill(PriceSide towards) => towards == PriceSide.Above ? Before.Slope < 0 && After.Slope > 0 : Before.Slope > 0 && After.Slope < 0;

    /// <summary>What counts as hardly moved in some days, as a log: 4 % in one, growing to 10 % in 30 as the steps of <see cref="TrendRules.UsualSpread"/> do.</summary>
    public static double UsualSpread(int days) => Math.Log(1 + 0.04 * Math.Pow(days, 0.27));
}
