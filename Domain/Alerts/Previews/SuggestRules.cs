namespace DiscordAH.Domain.Alerts;

/// <summary>
/// The default rules for a good, made from its own past: few firings, each worth it. Of each kind the loosest limit is taken that would have fired
/// <see cref="WantedPerMonth"/> times at most, else the tightest that fired at all. A rule that only repeats what another one of its side says is left out.
/// </summary>
public static class SuggestRules
{
    /// <summary>Firings in 30 days above which a rule is not suggested.</summary>
    public const int MostPerMonth = 6;

    /// <summary>Firings in 30 days that a limit is sought for.</summary>
    public const int WantedPerMonth = 2;

    private const int Days = 30;

    // Where fewer are usually on sale, one buyer empties the shelf: that tells nothing.
    private const double LeastSupply = 20;

    private static readonly (string Name, PriceSide? Side, double[] Percents, Func<double, AlertCondition> When)[] Kinds =
    [
        ("Cheap for once", PriceSide.Below, [15, 20, 25, 30, 40, 50], percent => new AllOf([new PriceRank(PriceSide.Below, 5, 30), new PriceAgainst(PriceSide.Below, percent, PriceReference.Median, 14)])),
        ("New low", PriceSide.Below, [10, 20, 30, 40], percent => new AllOf([new NewLow(30), new PriceAgainst(PriceSide.Below, percent, PriceReference.Median, 14)])),
        ("Dear enough to sell", PriceSide.Above, [15, 20, 30, 50, 100], percent => new AllOf([new PriceRank(PriceSide.Above, 5, 30), new PriceAgainst(PriceSide.Above, percent, PriceReference.Median, 14)])),
        ("Running short", null, [50, 60, 70, 80, 90], percent => new SupplyShock(PriceSide.Below, percent, 7)),
    ];

    /// <summary>At most four, best first. What would have fired more than <see cref="MostPerMonth"/> times, or never, is left out.</summary>
    /// <param name="past">As much past as there is, up to 60 days; 30 days of it are tested.</param>
    /// <param name="now">What is on sale now.</param>
    /// <param name="isCommodity">Whether the good is one: then a hundredth of what is usually on sale must be had at the price, 200 units at most.</param>
    public static IReadOnlyList<AlertSuggestion> Of(GoodPast past, AlertReading now, bool isCommodity)
    {
        var from = now.At.AddDays(-Days);
        var table = new PastTable(past, (PastWalk.Start(past, from) ?? from) - PastFigures.Span);
        var usual = new PastFigures(table, now.At).Quantity(14);
        var quantity = isCommodity ? Depth(usual) : 1;
        var found = new List<(AlertSuggestion Suggestion, PriceSide? Side, AlertBacktest Test)>();
        foreach (var (name, side, percents, when) in Kinds)
        {
            if (side is null && usual is not >= LeastSupply) continue;
            if (Pick(percents, percent => new AlertRule(when(percent), side is null ? 1 : quantity, TimeSpan.FromDays(1)), table, from, now) is not { } pick) continue;
            if (found.Exists(other => other.Side == side && side is not null && Repeats(pick.Test, other.Test))) continue;
            var days = Math.Max(1, (int)Math.Round((pick.Test.To - (pick.Test.From ?? from)).TotalDays));
            found.Add((new AlertSuggestion(name, pick.Rule, pick.Test.Firings.Count, days), side, pick.Test));
        }

        return found.ConvertAll(one => one.Suggestion);
    }

    // Tighter limits fire less, nearly always: once it is seldom enough there is no need to look further.
    private static (AlertRule Rule, AlertBacktest Test)? Pick(double[] percents, Func<double, AlertRule> rule, PastTable table, DateTimeOffset from, AlertReading now)
    {
        (AlertRule, AlertBacktest)? tightest = null;
        foreach (var percent in percents)
        {
            var test = AlertBacktest.Run(rule(percent), table, from, now, []);
            if (test.Firings.Count == 0) break;

            // Of a short past the firings are reckoned up to a month: three in a week are too many.
            var month = test.Firings.Count * Days / Math.Clamp((test.To - (test.From ?? from)).TotalDays, 1, Days);
            if (month > MostPerMonth) continue;
            tightest = (rule(percent), test);
            if (month <= WantedPerMonth) break;
        }

        return tightest;
    }

    private static bool Repeats(AlertBacktest test, AlertBacktest other) =>
        test.Firings.All(firing => other.Firings.Any(earlier => (earlier.At - firing.At).Duration() <= TimeSpan.FromDays(1)));

    // 1, 2, 5, 10, 20 … 200.
    private static long Depth(double? usual)
    {
        long[] steps = [200, 100, 50, 20, 10, 5, 2];
        return Array.Find(steps, step => step <= usual / 100) is > 0 and var depth ? depth : 1;
    }
}
