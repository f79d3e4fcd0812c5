using System.Globalization;

namespace DiscordAH.Domain.Market;

/// <summary>What a weekly swing says.</summary>
public static class SeasonWords
{
    private static readonly string[] Names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>Weekdays, Monday first.</summary>
    public static IReadOnlyList<string> Days => Names;

    /// <summary>The factor of an hour.</summary>
    /// <param name="season">The swing.</param>
    /// <param name="day">0 Monday to 6 Sunday, UTC.</param>
    /// <param name="hour">0 to 23, UTC.</param>
    public static double At(PriceSeason season, int day, int hour) => season.Factors[(day * 24) + hour];

    /// <summary>The deviation from the usual price in whole percent, as cells show it: <c>−5</c>, <c>0</c>, <c>+3</c>.</summary>
    public static string Cell(double factor)
    {
        var percent = Rounded(factor);
        return percent == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{(percent < 0 ? "−" : "+")}{Math.Abs(percent)}");
    }

    /// <summary>Which of seven steps of colour a cell has: −3 (cheapest) to 3 (dearest). The largest deviation of the week has the full colour, but at least 3 %.</summary>
    public static int Step(PriceSeason season, double factor)
    {
        var most = Math.Max(0.03, season.Factors.Max(one => Math.Abs(one - 1)));
        return Math.Clamp((int)Math.Round((factor - 1) / most * 3), -3, 3);
    }

    /// <summary>When it is cheapest and dearest, and on what that rests.</summary>
    public static string Sentence(PriceSeason season)
    {
        var low = IndexOf(season, season.Factors.Min());
        var high = IndexOf(season, season.Factors.Max());
        return string.Create(CultureInfo.InvariantCulture,
            $"Usually cheapest {Hour(low)} ({Cell(season.Factors[low])} %) and dearest {Hour(high)} ({Cell(season.Factors[high])} %), UTC. From {season.Weeks:0.#} weeks; with it, unseen weeks were foretold {TrendWords.Percent(season.Gain)} better than without.");
    }

    private static int Rounded(double factor) => (int)Math.Clamp(Math.Round((factor - 1) * 100, MidpointRounding.AwayFromZero), -100, 999);

    private static int IndexOf(PriceSeason season, double factor)
    {
        for (var i = 0; i < season.Factors.Count; i++)
        {
            if (season.Factors[i] == factor) return i;
        }

        return 0;
    }

    private static string Hour(int index) => string.Create(CultureInfo.InvariantCulture, $"{Names[index / 24]} {index % 24:00}:00");
}
