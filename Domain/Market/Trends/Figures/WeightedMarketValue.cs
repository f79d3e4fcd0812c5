using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>The 14-day market value that TradeSkillMaster publishes (support.tradeskillmaster.com, "AuctionDB Market Value"): newer days weigh more.</summary>
public static class WeightedMarketValue
{
    private static readonly int[] Weights = [132, 125, 100, 75, 45, 34, 33, 38, 28, 21, 15, 10, 7, 5, 4];

    /// <summary>Weight of a day by its age, 0 (today) to 14.</summary>
    public static IReadOnlyList<int> ByAge => Weights;

    /// <summary>Σ weight·day / Σ weight over the days that are there; missing days are left out of both sums.</summary>
    /// <param name="days">Age in days and the day's mean market value in copper; ages beyond 14 do not count.</param>
    /// <returns>Null without any day.</returns>
    public static double? Of(IEnumerable<(int Age, double Value)> days)
    {
        double sum = 0;
        long weight = 0;
        foreach (var (age, value) in days)
        {
            if (age < 0 || age >= Weights.Length) continue;
            sum += Weights[age] * value;
            weight += Weights[age];
        }

        return weight > 0 ? sum / weight : null;
    }

    /// <summary>The same from day bars, rounded to copper.</summary>
    /// <param name="bars">Day bars in any order; days on which it was not on sale are missing days.</param>
    /// <param name="at">The day that has age 0, UTC.</param>
    public static Copper? Of(IReadOnlyList<PriceBar> bars, DateTimeOffset at)
    {
        var today = PriceGranularity.Day.Start(at);
        var value = Of(bars.Where(bar => bar.MarketValue is not null).Select(bar => ((int)Math.Round((today - bar.From).TotalDays), (double)bar.MarketValue!.Value.Value)));
        return value is { } copper ? new Copper((long)Math.Round(copper)) : null;
    }
}
