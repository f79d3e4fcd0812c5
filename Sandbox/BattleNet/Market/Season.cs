using DiscordAH.Sandbox.BattleNet.Catalogue;

namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>Twelve-week seasons that trends follow. Times are unix hours.</summary>
internal static class Season
{
    private const double HoursPerSeason = 84 * 24;
    private const double FirstStart = 494_703; // Tuesday 9 June 2026, 15:00 UTC

    /// <summary>What the trend adds to the logarithm of the price.</summary>
    public static double Trend(PriceTrend trend, double hour, double strength)
    {
        if (trend == PriceTrend.Flat)
            return 0;
        var position = (hour - FirstStart) / HoursPerSeason;
        var age = position - Math.Floor(position);
        return trend switch
        {
            // The price halves within the first week or two, then settles.
            PriceTrend.Launch => strength * (1.5 * Math.Exp(-age * 9) - 0.25),
            PriceTrend.Rise => strength * Saw(age),
            PriceTrend.Fall => -strength * Saw(age),
            PriceTrend.Flat => 0,
            _ => throw new ArgumentOutOfRangeException(nameof(trend)),
        };
    }

    // From -0.4 up to +0.4 over 93 % of the season, and back within the rest.
    private static double Saw(double age) => age < 0.93 ? -0.4 + 0.8 * age / 0.93 : 0.4 - 0.8 * (age - 0.93) / 0.07;
}
